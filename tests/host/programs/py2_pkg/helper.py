text = 'helper of the package'
