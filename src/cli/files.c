/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/cli-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/error.h"
#include "base/text.h"
#include "model/demo.h"
#include "model/whole-check.h"
#include "report/reports/reports.h"

/* Commands about the file as a whole: new, demo, verify, log, undo, redo, backup, search. */

static int
run_new (MunCli *cli)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = NULL;

  if (cli->organisation == NULL)
    return mun_cli_usage (_("--organisation NAME is missing: it stands on every report"));
  workspace = mun_workspace_create (cli->args[0], cli->organisation, cli->language != NULL ? cli->language : "en", &error);
  if (workspace == NULL)
    return mun_cli_fail (error);
  g_print (_("Created %s for %s.\n"), cli->args[0], cli->organisation);
  return MUN_EXIT_DONE;
}

static int
run_demo (MunCli *cli)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = mun_demo_create (cli->args[0], &error);

  if (workspace == NULL)
    return mun_cli_fail (error);
  g_print (_("Created the demonstration organisation in %s.\n"), cli->args[0]);
  return MUN_EXIT_DONE;
}

/* Whether the PDF was issued from this file, and what has happened since. */
static int
verify_report (MunCli       *cli,
               MunWorkspace *workspace)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunIssueCheck) check = mun_report_check_issue (workspace, cli->report, &error);
  gint64 later;

  if (check == NULL)
    return mun_cli_fail (error);
  if (check->issue == NULL)
    {
      g_printerr (_("muniment: “%s” is not in the register of issued reports: it was not issued from this file, or it was altered afterwards.\n"),
                  cli->report);
      return MUN_EXIT_FAILED;
    }
  /* Translators: %1$s is a number such as REP-0004, %2$s the code of a report, %3$s its title, %4$s the number of the issue, %5$s date and time. */
  g_print (_("Issued from this file: %1$s, %2$s %3$s, issue %4$s of %5$s.\n"), mun_record_get_ref (check->issue),
           mun_record_get (check->issue, REPORT_ISSUE_REPORT_CODE), mun_record_get (check->issue, REPORT_ISSUE_TITLE),
           mun_record_get (check->issue, REPORT_ISSUE_ISSUE_NO), mun_record_get (check->issue, REPORT_ISSUE_ISSUED_ON));
  if (*mun_record_get_withdrawn (check->issue) != '\0')
    g_print (_("This entry has been withdrawn from the register.\n"));
  later = check->newest->number - check->entered->number;
  if (later == 0)
    g_print (_("The file has not changed since.\n"));
  else
    g_print (g_dngettext (GETTEXT_PACKAGE, "The file has changed since: %d later revision, the newest of %s by %s.\n",
                          "The file has changed since: %d later revisions, the newest of %s by %s.\n", (gulong) later),
             (int) later, check->newest->at, check->newest->person);
  return MUN_EXIT_DONE;
}

static int
run_verify (MunCli *cli)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = mun_cli_open (cli, MUN_STORE_READ_ONLY);
  g_autoptr(MunVerification) verification = NULL;
  int status = MUN_EXIT_DONE;

  if (workspace == NULL)
    return MUN_EXIT_FAILED;
  verification = mun_workspace_verify (workspace, NULL, &error);
  if (verification == NULL)
    return mun_cli_fail (error);

  g_print (_("Revisions: %d\nRecords: %d\nEvidence files: %d\nHead of the chain: %s\n"), (int) verification->n_revisions,
           (int) verification->n_records, (int) verification->n_files, verification->head);
  for (guint i = 0; i < verification->problems->len; i++)
    g_printerr ("muniment: %s\n", (const char *) g_ptr_array_index (verification->problems, i));
  if (verification->problems->len == 0)
    g_print (_("Everything holds together.\n"));
  if (cli->report != NULL)
    status = verify_report (cli, workspace);
  return verification->problems->len > 0 ? MUN_EXIT_FAILED : status;
}

static void
print_revision (const MunRevision *revision)
{
  g_print ("%5d  %s  %-24s  %s\n", (int) revision->number, revision->at, revision->person, revision->summary);
}

static void
print_revision_json (GString           *json,
                     const MunRevision *revision)
{
  g_string_append_printf (json, "%s{\"number\": %d", json->len > 1 ? ",\n " : "", (int) revision->number);
  mun_json_member (json, "at", revision->at);
  mun_json_member (json, "person", revision->person);
  mun_json_member (json, "summary", revision->summary);
  mun_json_member (json, "hash", revision->hash);
  g_string_append_c (json, '}');
}

static int
run_log (MunCli *cli)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = mun_cli_open (cli, MUN_STORE_READ_ONLY);
  g_autoptr(MunRecord) record = NULL;
  g_autoptr(GPtrArray) revisions = NULL;
  g_autoptr(GString) json = g_string_new ("[");

  if (workspace == NULL)
    return MUN_EXIT_FAILED;
  if (cli->n_args > 1)
    {
      record = mun_workspace_lookup (workspace, cli->args[1], &error);
      if (record == NULL)
        return mun_cli_fail (error);
    }
  revisions = mun_store_revisions (mun_workspace_get_store (workspace), record != NULL ? mun_record_get_id (record) : NULL, 0,
                                   cli->number != NOT_GIVEN ? (guint) cli->number : G_MAXUINT, &error);
  if (revisions == NULL)
    return mun_cli_fail (error);

  for (guint i = 0; i < revisions->len; i++)
    if (cli->json)
      print_revision_json (json, g_ptr_array_index (revisions, i));
    else
      print_revision (g_ptr_array_index (revisions, i));
  if (cli->json)
    g_print ("%s]\n", json->str);
  return MUN_EXIT_DONE;
}

static int
undo_or_redo (MunCli   *cli,
              gboolean  redo)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = mun_cli_open (cli, MUN_STORE_DEFAULT);
  g_autofree char *done = NULL;

  if (workspace == NULL)
    return MUN_EXIT_FAILED;
  if (!(redo ? mun_workspace_redo (workspace, &done, &error) : mun_workspace_undo (workspace, cli->number != NOT_GIVEN ? cli->number : 0, &done, &error)))
    return mun_cli_refuse (workspace, error);
  g_print (redo ? _("Done again: %s\n") : _("Undone: %s\n"), done);
  return MUN_EXIT_DONE;
}

static int
run_undo (MunCli *cli)
{
  return undo_or_redo (cli, FALSE);
}

static int
run_redo (MunCli *cli)
{
  return undo_or_redo (cli, TRUE);
}

static int
run_backup (MunCli *cli)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = mun_cli_open (cli, MUN_STORE_READ_ONLY);
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;

  if (workspace == NULL)
    return MUN_EXIT_FAILED;
  folder = cli->output != NULL ? g_strdup (cli->output) : g_path_get_dirname (cli->args[0]);
  path = mun_store_backup_dated (mun_workspace_get_store (workspace), folder, &error);
  if (path == NULL)
    return mun_cli_fail (error);
  g_print (_("Backup written and verified: %s\n"), path);
  return MUN_EXIT_DONE;
}

static int
run_search (MunCli *cli)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = mun_cli_open (cli, MUN_STORE_READ_ONLY);
  g_autoptr(GPtrArray) hits = NULL;
  g_autofree char *words = NULL;

  if (workspace == NULL)
    return MUN_EXIT_FAILED;
  words = g_strjoinv (" ", cli->args + 1);
  if (!g_utf8_validate (words, -1, NULL))
    return mun_cli_usage (_("the words are not valid UTF-8"));
  hits = mun_store_search (mun_workspace_get_store (workspace), words, cli->number != NOT_GIVEN ? (guint) cli->number : 50, &error);
  if (hits == NULL)
    return mun_cli_fail (error);
  for (guint i = 0; i < hits->len; i++)
    {
      const MunHit *hit = g_ptr_array_index (hits, i);

      g_print ("%-9s %s\n          %s\n", hit->ref, hit->title, hit->snippet);
    }
  if (hits->len == 0)
    g_printerr (_("muniment: nothing found for “%s”.\n"), words);
  return hits->len > 0 ? MUN_EXIT_DONE : MUN_EXIT_FAILED;
}

static const char * const new_options[] = { "organisation", "language", NULL };
static const char * const log_options[] = { "number", "json", NULL };
static const char * const undo_options[] = { "number", "as", "auditor", NULL };
static const char * const redo_options[] = { "as", "auditor", NULL };
static const char * const backup_options[] = { "output", NULL };
static const char * const search_options[] = { "number", NULL };
static const char * const no_options[] = { NULL };

static const char * const verify_options[] = { "report", NULL };

const MunCommand mun_file_commands[] = {
  { "new", "FILE", N_("Create an empty file"), NULL, 1, 1, new_options, run_new },
  { "demo", "FILE", N_("Create the demonstration organisation"), NULL, 1, 1, no_options, run_demo },
  { "verify", "FILE", N_("Check that the file is whole and its history unaltered"),
    N_("Recomputes the chain of revisions, replays them against the records, checks the database and every evidence file,\n"
       "and prints the head of the chain, which reports print too. With --report also says whether a PDF was issued from this file."),
    1, 1, verify_options, run_verify },
  { "log", "FILE [RECORD]", N_("List the revisions of the file or of one record, newest first"), NULL, 1, 2, log_options, run_log },
  { "undo", "FILE", N_("Take back the last change, or revision --number N"), NULL, 1, 1, undo_options, run_undo },
  { "redo", "FILE", N_("Make the change again that was undone last"), NULL, 1, 1, redo_options, run_redo },
  { "backup", "FILE", N_("Write a dated backup, beside the file or into --output FOLDER"),
    N_("The newest ten backups and one of each month are kept."), 1, 1, backup_options, run_backup },
  { "search", "FILE WORDS…", N_("Find records by their text"), NULL, 2, 0, search_options, run_search },
  { NULL }
};
