"""What a case is: strict models of the YAML files in ``evals/datasets``, one file a suite."""
