/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#include "base/date.h"
#include "cli/cli.h"
#include "gui/application.h"

/* A program that runs where it was built is told where its translations are. */
static void
bind_translations (void)
{
  const char *folder = g_getenv ("MUNIMENT_LOCALE_DIR");

  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : MUN_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* A word that is neither a file nor looks like one was meant as a command. */
static gboolean
is_command_mistyped (const char *word)
{
  return strpbrk (word, "-./:\\") == NULL && !g_file_test (word, G_FILE_TEST_EXISTS);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(MunApplication) application = NULL;

  setlocale (LC_ALL, "");
  bind_translations ();

  /* Whoever sets another day means it: nothing is written under today's instead. */
  if (!mun_date_clock_is_sound ())
    {
      g_printerr (_("“%s” in MUNIMENT_TODAY is no day. Nothing was done. Write one like 2026-11-02, or remove the variable.\n"), g_getenv ("MUNIMENT_TODAY"));
      return 2;
    }

  if (argc > 1 && (mun_cli_has_command (argv[1]) || is_command_mistyped (argv[1])))
    return mun_cli_main (argc, argv);

  g_set_application_name ("Muniment");
  application = mun_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
