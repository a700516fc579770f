//! What only a disk can do: links out of the project, loops, devices, folders in place of files.
