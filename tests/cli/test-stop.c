/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Somebody presses Ctrl+C, or the machine is shut down, while reports are written. */

static char *folder;

typedef struct {
  const char *name;
  const char *words[8];
  const char *where;   /* folder in which something appears when it writes */
  int         number;  /* signal */
  const char *said;
} Case;

static const Case cases[] = {
  { "new file", { "report", "R32", "demo.muniment", "-o", "new/R32.pdf" }, "new", SIGINT, "No file was written.\n" },
  { "old file", { "report", "R32", "demo.muniment", "-o", "old/R32.pdf" }, "old", SIGINT, "“old/R32.pdf” is as it was.\n" },
  { "all", { "report", "--all", "demo.muniment", "-o", "all" }, "all", SIGTERM, "the others are not.\n" },
  { "pack", { "report", "--bundle", "customer", "demo.muniment", "-o", "pack" }, "pack", SIGINT, "No pack was written.\n" },
};

/* Tests may be run where Ctrl+C is not heard. */
static void
hear_cb (gpointer data)
{
  signal (SIGINT, SIG_DFL);
  signal (SIGTERM, SIG_DFL);
}

/* Returns: how many files there are in the folder; @hidden: (out) (optional): how many of them are hidden */
static guint
count_files (const char *name,
             guint      *hidden)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *file;
  guint n = 0, n_hidden = 0;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      n++;
      n_hidden += *file == '.';
    }
  if (hidden != NULL)
    *hidden = n_hidden;
  return n;
}

static void
prepare (void)
{
  g_autofree char *line = g_strdup_printf ("cd '%s' && rm -rf new old all pack && mkdir new old && printf before > old/R32.pdf", folder);
  const char *argv[] = { "sh", "-c", line, NULL };
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
}

/* @interrupt: a signal to send when it writes, 0 for none. Returns: how it ended */
static int
run_program (const char * const *words,
             const char         *where,
             int                 interrupt,
             char              **err)
{
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;
  guint before = where != NULL ? count_files (where, NULL) : 0;
  gboolean over = FALSE;
  char text[1024];
  gssize length;
  GPid pid;
  int end, status;

  g_ptr_array_add (argv, (gpointer) g_getenv ("MUNIMENT"));
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) words[i]);
  g_ptr_array_add (argv, NULL);
  g_spawn_async_with_pipes (folder, (char **) argv->pdata, NULL, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL, hear_cb, NULL, &pid,
                            NULL, NULL, &end, &error);
  g_assert_no_error (error);
  while (interrupt != 0 && count_files (where, NULL) <= before && !over)
    {
      g_usleep (200);
      over = waitpid (pid, &status, WNOHANG) == pid;
    }
  if (interrupt != 0 && !over)
    kill (pid, interrupt);
  length = read (end, text, sizeof text - 1);
  *err = g_strndup (text, length > 0 ? length : 0);
  close (end);
  if (!over)
    waitpid (pid, &status, 0);
  g_spawn_close_pid (pid);
  return status;
}

static char *
read_old (void)
{
  g_autofree char *path = g_build_filename (folder, "old", "R32.pdf", NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

/* Nothing half done is left behind, and the file that was there before is still there. */
static void
test_stop (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *err = NULL;
  g_autofree char *old = NULL;
  guint hidden;
  int status = 0;

  /* On a busy machine it may be done before it hears the signal. */
  for (guint i = 0; i < 20 && status == 0; i++)
    {
      g_free (err);
      prepare ();
      status = run_program (c->words, c->where, c->number, &err);
    }
  g_test_message ("%s", err);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 128 + c->number);
  g_assert_true (g_str_has_prefix (err, "muniment: Stopped. "));
  g_assert_true (g_str_has_suffix (err, c->said));
  count_files (c->where, &hidden);
  g_assert_cmpuint (hidden, ==, 0);
  old = read_old ();
  g_assert_cmpstr (old, ==, "before");
}

/* A pack that was stopped took its folder with it; one is not mixed with other files. */
static void
test_pack_alone (void)
{
  const char * const words[] = { "report", "--bundle", "customer", "demo.muniment", "-o", "old", NULL };
  g_autofree char *path = g_build_filename (folder, "pack", NULL);
  g_autofree char *err = NULL;
  int status = run_program (words, NULL, 0, &err);

  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (WEXITSTATUS (status), ==, 1);
  g_assert_nonnull (strstr (err, "“old” is not empty, “R32.pdf” is in it."));
  g_assert_cmpuint (count_files ("old", NULL), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  const char * const demo[] = { "demo", "demo.muniment", NULL };
  g_autofree char *err = NULL;
  int status;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("muniment-stop-XXXXXX", NULL);
  g_assert_cmpint (run_program (demo, NULL, 0, &err), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/cli/stop/%s", cases[i].name);

      g_test_add_data_func (name, &cases[i], test_stop);
    }
  g_test_add_func ("/cli/stop/pack-alone", test_pack_alone);
  status = g_test_run ();
  if (status == 0)
    {
      const char *rm[] = { "rm", "-rf", folder, NULL };

      g_spawn_sync (NULL, (char **) rm, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
    }
  g_free (folder);
  return status;
}
