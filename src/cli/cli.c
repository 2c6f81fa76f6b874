/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/cli.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/error.h"
#include "base/text.h"
#include "cli/cli-private.h"
#include "model/auditor-mode.h"
#include "model/soft-stops.h"

/* A hundred years. */
#define MOST_DAYS 36525

static const MunCommand * const tables[] = { mun_file_commands, mun_record_commands, mun_report_commands, mun_exchange_commands };

static const MunCommand *
find_command (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const MunCommand *command = tables[i]; command->word != NULL; command++)
      if (strcmp (command->word, word) == 0)
        return command;
  return NULL;
}

static gboolean
is_help (const char *word)
{
  return strcmp (word, "help") == 0 || strcmp (word, "--help") == 0 || strcmp (word, "-h") == 0;
}

gboolean
mun_cli_has_command (const char *word)
{
  g_return_val_if_fail (word != NULL, FALSE);

  return is_help (word) || strcmp (word, "--version") == 0 || find_command (word) != NULL;
}

static void
print_overview (void)
{
  g_print (_("Usage:\n"
             "  muniment [FILE]               opens the window\n"
             "  muniment COMMAND …            works without a window\n"
             "\n"
             "Commands:\n"));
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const MunCommand *command = tables[i]; command->word != NULL; command++)
      g_print ("  %-9s %s\n", command->word, _(command->summary));
  g_print (_("\n"
             "“muniment COMMAND --help” explains one. Exit status: 0 done, 1 refused or failed, 2 wrong usage.\n"));
  g_print (_("“muniment --auditor FILE” opens the window for an auditor: only marks, findings, notes and proof of audits are written.\n"));
}

/* The option table of one command: those of all options that it takes. */
static GArray *
list_options (const MunCommand *command,
              MunCli           *cli)
{
  const GOptionEntry all[] = {
    { "organisation", 0, 0, G_OPTION_ARG_STRING, &cli->organisation, N_("Name of the organisation"), "NAME" },
    { "language", 0, 0, G_OPTION_ARG_STRING, &cli->language, N_("Language: en or zh"), "L" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &cli->output, N_("Where to write"), "PATH" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &cli->paper, N_("Paper: a4 or letter"), "P" },
    { "standard", 0, 0, G_OPTION_ARG_STRING, &cli->standard, N_("Standard: 28000 or 22320; both when not given"), "ID" },
    { "today", 0, 0, G_OPTION_ARG_STRING, &cli->today, N_("The day that counts as today"), "DATE" },
    { "as", 0, 0, G_OPTION_ARG_STRING, &cli->person, N_("Who you are acting as, by number; the security coordinator when not given"), "PER-0001" },
    { "auditor", 0, 0, G_OPTION_ARG_NONE, &cli->auditor, N_("Write only marks, findings, notes and proof of audits; all else is refused"), NULL },
    { "type", 0, 0, G_OPTION_ARG_STRING, &cli->type, N_("Type of record"), "TYPE" },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &cli->reason, N_("Reason"), "TEXT" },
    { "anyway", 0, 0, G_OPTION_ARG_STRING, &cli->anyway, N_("Do it although something about it is weak, and say why"), "REASON" },
    { "bundle", 0, 0, G_OPTION_ARG_STRING, &cli->bundle, N_("A pack of reports: certification, customer or site"), "PACK" },
    { "number", 'n', 0, G_OPTION_ARG_INT64, &cli->number, N_("Number, from 1 on"), "N" },
    { "days", 0, 0, G_OPTION_ARG_INT64, &cli->days, N_("How many days ahead, from 1 on"), "N" },
    { "all", 0, 0, G_OPTION_ARG_NONE, &cli->all, N_("All of them"), NULL },
    { "details", 0, 0, G_OPTION_ARG_NONE, &cli->details, N_("Details of every record, also in long registers"), NULL },
    { "public", 0, 0, G_OPTION_ARG_NONE, &cli->public_edition, N_("Public edition: confidential fields are left out"), NULL },
    { "attach", 0, 0, G_OPTION_ARG_NONE, &cli->attach, N_("Put the tables into the PDF as CSV and XML files, too"), NULL },
    { "report", 0, 0, G_OPTION_ARG_FILENAME, &cli->report, N_("A PDF that was issued from the file"), "PDF" },
    { "register", 0, 0, G_OPTION_ARG_NONE, &cli->enter, N_("Enter the PDF into the register of issued reports"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &cli->json, N_("Print JSON"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &cli->dry_run, N_("Only say what would happen"), NULL },
    { "withdrawn", 0, 0, G_OPTION_ARG_NONE, &cli->withdrawn, N_("Withdrawn records instead of live ones"), NULL },
  };
  GArray *entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (g_strv_contains (command->options, all[i].long_name))
      g_array_append_val (entries, all[i]);
  return entries;
}

/* Nobody means “none” or “less than none” by a number: that is a slip, and guessing would give an answer to another question. */
static gboolean
check_count (const char *option,
             gint64      count,
             gint64      most)
{
  g_autofree char *given = NULL;
  g_autofree char *limit = NULL;

  if (count == NOT_GIVEN || (count >= 1 && count <= most))
    return TRUE;
  given = g_strdup_printf ("%" G_GINT64_FORMAT, count);
  limit = g_strdup_printf ("%" G_GINT64_FORMAT, most);
  mun_cli_usage (_("%1$s was given as %2$s; it is at least 1 and at most %3$s"), option, given, limit);
  return FALSE;
}

static int
run_command (const MunCommand *command,
             char            **argv)
{
  MunCli cli = { .days = NOT_GIVEN, .number = NOT_GIVEN };
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) entries = list_options (command, &cli);
  g_autoptr(GOptionContext) context = g_option_context_new (command->usage);
  g_auto(GStrv) args = g_strdupv (argv);
  g_autofree char *name = g_strconcat ("muniment ", command->word, NULL);
  int status;

  g_set_prgname (name);
  g_option_context_set_summary (context, _(command->summary));
  if (command->details != NULL)
    g_option_context_set_description (context, _(command->details));
  g_option_context_add_main_entries (context, (GOptionEntry *) entries->data, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &args, &error))
    return mun_cli_usage ("%s", error->message);

  cli.args = args + 1;
  cli.n_args = g_strv_length (cli.args);
  if (cli.n_args > 0 && strcmp (cli.args[0], "--") == 0)
    {
      cli.args++;
      cli.n_args--;
    }
  if (cli.n_args < command->min_args || (command->max_args > 0 && cli.n_args > command->max_args))
    return mun_cli_usage (_("expected: muniment %s %s"), command->word, command->usage);
  if (cli.today != NULL && !mun_date_is_valid (cli.today))
    return mun_cli_usage (_("“%s” is not a date that exists; write it like 2026-11-02"), cli.today);
  if (cli.anyway != NULL && mun_text_says_nothing (cli.anyway))
    return mun_cli_usage (_("--anyway was given without a reason; write why, as in --anyway \"The new figures come in May\""));
  if (!check_count ("--days", cli.days, MOST_DAYS) || !check_count ("--number", cli.number, G_MAXINT32))
    return MUN_EXIT_USAGE;

  status = command->run (&cli);
  /* What did not reach the disk or the pipe was not done. */
  if ((fflush (stdout) != 0 || ferror (stdout)) && status == MUN_EXIT_DONE)
    {
      g_printerr (_("muniment: the output could not be written: %s.\n"), g_strerror (errno));
      status = MUN_EXIT_FAILED;
    }
  g_free (cli.organisation);
  g_free (cli.language);
  g_free (cli.output);
  g_free (cli.paper);
  g_free (cli.standard);
  g_free (cli.today);
  g_free (cli.person);
  g_free (cli.type);
  g_free (cli.reason);
  g_free (cli.anyway);
  return status;
}

int
mun_cli_main (int    argc,
              char **argv)
{
  const MunCommand *command;

  if (argc < 2)
    return mun_cli_usage (_("a command is missing; “muniment help” lists them"));
  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("muniment %s\n", MUN_VERSION);
      return MUN_EXIT_DONE;
    }
  if (is_help (argv[1]))
    {
      print_overview ();
      return MUN_EXIT_DONE;
    }
  command = find_command (argv[1]);
  if (command == NULL)
    return mun_cli_usage (_("there is no command “%s”; “muniment help” lists them"), argv[1]);
  return run_command (command, argv + 1);
}

static gboolean
set_person (MunCli        *cli,
            MunWorkspace  *workspace,
            GError       **error)
{
  if (cli->person != NULL)
    {
      g_autoptr(MunRecord) person = mun_workspace_lookup (workspace, cli->person, error);

      if (person == NULL)
        return FALSE;
      if (mun_record_get_spec (person) != &mun_person_spec)
        {
          g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("%s is not a person. “muniment list FILE person” shows the people."), cli->person);
          return FALSE;
        }
      mun_workspace_set_person (workspace, mun_record_get_id (person));
    }
  else
    {
      g_autofree char *person = mun_workspace_dup_default_person (workspace, NULL);

      mun_workspace_set_person (workspace, person);
    }
  return TRUE;
}

MunWorkspace *
mun_cli_open (MunCli        *cli,
              MunStoreFlags  flags)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = mun_workspace_open (cli->args[0], flags, &error);

  if (workspace != NULL && cli->today != NULL)
    mun_workspace_set_today (workspace, cli->today);
  if (workspace != NULL)
    mun_workspace_set_auditing (workspace, cli->auditor);
  if (workspace != NULL && cli->anyway != NULL)
    mun_workspace_give_reason (workspace, cli->anyway);
  if (workspace == NULL || !set_person (cli, workspace, &error))
    {
      mun_cli_fail (error);
      return NULL;
    }
  return g_steal_pointer (&workspace);
}

int
mun_cli_fail (const GError *error)
{
  g_printerr ("muniment: %s\n", error->message);
  return MUN_EXIT_FAILED;
}

int
mun_cli_refuse (MunWorkspace *workspace,
                const GError *error)
{
  const char *person = mun_workspace_get_person (workspace);
  g_autoptr(MunRecord) record = person != NULL ? mun_workspace_get (workspace, &mun_person_spec, person, NULL) : NULL;

  mun_cli_fail (error);
  if (g_error_matches (error, MUN_ERROR, MUN_ERROR_NEEDS_REASON))
    g_printerr (_("muniment: nothing was saved; --anyway REASON does it all the same and keeps the reason in the history.\n"));
  if (!g_error_matches (error, MUN_ERROR, MUN_ERROR_REFUSED))
    return MUN_EXIT_FAILED;
  if (record != NULL)
    g_printerr (_("muniment: you are acting as %1$s (%2$s); --as NUMBER acts as somebody else.\n"),
                mun_workspace_get_person_name (workspace), mun_record_get_ref (record));
  else
    g_printerr (_("muniment: nobody is chosen to act; --as NUMBER says who does. “muniment list FILE person” shows the people.\n"));
  return MUN_EXIT_FAILED;
}

int
mun_cli_usage (const char *format,
               ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  /* Before a command is known nobody has named the program yet. */
  g_printerr ("%s: %s\n", g_get_prgname () != NULL ? g_get_prgname () : "muniment", message);
  return MUN_EXIT_USAGE;
}

void
mun_json_string (GString    *json,
                 const char *text)
{
  g_string_append_c (json, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_printf (json, "\\%c", *p);
      else if (*p == '\n')
        g_string_append (json, "\\n");
      else if ((guchar) *p < 0x20)
        g_string_append_printf (json, "\\u%04x", *p);
      else
        g_string_append_c (json, *p);
    }
  g_string_append_c (json, '"');
}

void
mun_json_member (GString    *json,
                 const char *name,
                 const char *text)
{
  if (json->len > 0 && json->str[json->len - 1] != '{')
    g_string_append (json, ", ");
  mun_json_string (json, name);
  g_string_append (json, ": ");
  mun_json_string (json, text);
}
