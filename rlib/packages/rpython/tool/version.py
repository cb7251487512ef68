"""The version of the sources a program was made from."""
import os
import subprocess

rpythonroot = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def get_repo_version_info(hgexe=None, root=rpythonroot):
    """(kind, tag or branch, revision) of the git working copy; question marks where there is none."""
    try:
        process = subprocess.Popen(['git', 'rev-parse', '--short', 'HEAD'], cwd=root, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        revision = process.communicate()[0].strip()
        branch = subprocess.Popen(['git', 'rev-parse', '--abbrev-ref', 'HEAD'], cwd=root, stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE).communicate()[0].strip()
    except (OSError, ValueError):
        return 'PyPy', '?', '?'
    if process.returncode:
        return 'PyPy', '?', '?'
    return 'PyPy', branch or '?', revision or '?'
