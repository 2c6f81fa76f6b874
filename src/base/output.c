/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/output.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "base/error.h"

/* The first bytes of every SQLite database, as its file format says. */
static const char magic[] = "SQLite format 3";

gboolean
mun_output_may_replace (const char  *path,
                        GError     **error)
{
  char start[sizeof magic] = "";
  struct stat status;
  int fd;

  if (path == NULL || g_stat (path, &status) != 0 || !S_ISREG (status.st_mode))
    return TRUE;
  fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  if (fd < 0)
    return TRUE;
  if (read (fd, start, sizeof start) != (gssize) sizeof start)
    start[0] = '\0';
  close (fd);
  if (memcmp (start, magic, sizeof magic) != 0)
    return TRUE;
  g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED,
               _("“%s” is a Muniment file or another database and was left as it is. Choose another name for what you write."), path);
  return FALSE;
}
