"""Importing in a child process that may do hardly anything else."""
