/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

struct _MunHold {
  char *path;
  int   fd;
};

/* LibreOffice and others use the same shape of name, so people know what it is. */
static char *
make_hold_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf (".~lock.%s#", base);

  return g_build_filename (folder, name, NULL);
}

/* Lines: who, host, process, local time. */
static char *
describe_holder (int fd)
{
  char text[512];
  gssize n = pread (fd, text, sizeof text - 1, 0);
  g_auto(GStrv) lines = NULL;

  text[MAX (n, 0)] = '\0';
  lines = g_strsplit (text, "\n", -1);
  if (!g_utf8_validate (text, -1, NULL) || g_strv_length (lines) < 4)
    return g_strdup (_("Another program has this file open. You can read it; to change it, close it there first."));

  /* TRANSLATORS: name of a person, name of a computer, date and time */
  return g_strdup_printf (_("%s has this file open on %s since %s. You can read it; to change it, close it there first."),
                          lines[0], lines[1], lines[3]);
}

static gboolean
write_holder (int fd)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d %H:%M");
  const char *person = g_get_real_name ();
  g_autofree char *text = NULL;

  if (person == NULL || *person == '\0' || strcmp (person, "Unknown") == 0)
    person = g_get_user_name ();
  text = g_strdup_printf ("%s\n%s\n%d\n%s\n", person, g_get_host_name (), (int) getpid (), time);
  return ftruncate (fd, 0) == 0 && pwrite (fd, text, strlen (text), 0) == (gssize) strlen (text);
}

/* The file that was locked may have been removed by its last holder in the meantime: then it is not the one that others see. */
static gboolean
is_same_file (int         fd,
              const char *path)
{
  struct stat mine, theirs;

  return fstat (fd, &mine) == 0 && stat (path, &theirs) == 0 && mine.st_dev == theirs.st_dev && mine.st_ino == theirs.st_ino;
}

static char *
describe_failure (int number)
{
  if (number == EACCES || number == EROFS || number == EPERM)
    return g_strdup (_("The folder of this file cannot be written. You can read the file; to change it, copy it to a folder of your own."));
  if (number == ENOSPC || number == EDQUOT)
    return g_strdup (_("The disk is full. You can read the file; to change it, make room and open it again."));
  return g_strdup_printf (_("The file cannot be reserved for writing (%s). You can read it."), g_strerror (number));
}

/**
 * mun_hold_take:
 * @path: the workspace
 * @reason: (out) (transfer full): why not, a sentence for people
 *
 * Takes the right to write by locking a small file beside the workspace. The system gives it back when the program dies.
 *
 * Returns: (transfer full) (nullable): the hold
 */
MunHold *
mun_hold_take (const char  *path,
               char       **reason)
{
  g_autofree char *hold_path = make_hold_path (path);

  for (int tries = 0; tries < 10; tries++)
    {
      int fd = g_open (hold_path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);

      if (fd < 0)
        {
          *reason = describe_failure (errno);
          return NULL;
        }
      if (flock (fd, LOCK_EX | LOCK_NB) != 0)
        {
          *reason = errno == EWOULDBLOCK ? describe_holder (fd) : describe_failure (errno);
          close (fd);
          return NULL;
        }
      if (is_same_file (fd, hold_path))
        {
          MunHold *hold = g_new0 (MunHold, 1);

          hold->path = g_steal_pointer (&hold_path);
          hold->fd = fd;
          /* Without its text the lock still holds; only the explanation to others becomes general. */
          if (!write_holder (fd))
            g_debug ("The lock file has no text: %s", g_strerror (errno));
          return hold;
        }
      close (fd);
    }
  *reason = g_strdup (_("Another program is opening this file at this moment. You can read it."));
  return NULL;
}

void
mun_hold_free (MunHold *hold)
{
  if (hold == NULL)
    return;
  g_unlink (hold->path);
  close (hold->fd);
  g_free (hold->path);
  g_free (hold);
}
