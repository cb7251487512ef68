"""The package name under which programs written for RPython import what stands in rlib/."""
