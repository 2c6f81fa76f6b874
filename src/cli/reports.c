/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/cli-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "base/translate.h"
#include "catalogue/catalogue.h"
#include "cli/stop.h"
#include "model/conformity.h"
#include "model/judgement.h"
#include "report/reports/bundle.h"

/* Commands that print: reports, report, check. */

static int
run_reports (MunCli *cli)
{
  for (const MunReportType * const *types = mun_reports (); *types != NULL; types++)
    g_print ("%-4s %-28s %s\n", (*types)->code, (*types)->id, _((*types)->title));
  return MUN_EXIT_DONE;
}

static gboolean
read_options (MunCli            *cli,
              MunReportOptions  *options)
{
  options->language = cli->language;
  options->public_edition = cli->public_edition;
  options->attach_data = cli->attach;
  options->details = cli->details;
  if (cli->language != NULL && !g_strv_contains (mun_translate_languages (), cli->language))
    {
      g_autofree char *languages = g_strjoinv (", ", (char **) mun_translate_languages ());

      mun_cli_usage (_("reports cannot be printed in “%s”; the languages are: %s"), cli->language, languages);
      return FALSE;
    }
  if (cli->paper == NULL || g_ascii_strcasecmp (cli->paper, "a4") == 0)
    options->paper = MUN_PAPER_A4;
  else if (g_ascii_strcasecmp (cli->paper, "letter") == 0)
    options->paper = MUN_PAPER_LETTER;
  else
    {
      mun_cli_usage (_("“%s” is no paper size; it is a4 or letter"), cli->paper);
      return FALSE;
    }
  return TRUE;
}

/* @stopped: what it means that the work was stopped, where that is the error */
static int
fail (const GError *error,
      const char   *stopped)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? mun_cli_stopped (stopped) : mun_cli_fail (error);
}

static gboolean
write_report (MunCli                  *cli,
              MunWorkspace            *workspace,
              const MunReportType     *type,
              const MunReportOptions  *options,
              const char              *path,
              GError                 **error)
{
  guint n_pages = 0;

  if (!mun_report_write (type, workspace, options, path, NULL, NULL, cli->stop, &n_pages, error))
    return FALSE;
  if (cli->enter)
    {
      g_autoptr(MunRecord) issue = mun_report_register (type, workspace, options, path, error);

      if (issue == NULL)
        {
          g_prefix_error (error, _("“%s” is written, but could not be entered into the register. "), path);
          return FALSE;
        }
    }
  g_print (g_dngettext (GETTEXT_PACKAGE, "%s: %d page\n", "%s: %d pages\n", n_pages), path, (int) n_pages);
  return TRUE;
}

static gboolean
write_into_folder (MunCli                  *cli,
                   MunWorkspace            *workspace,
                   const MunReportType     *type,
                   const MunReportOptions  *options,
                   const char              *folder,
                   GError                 **error)
{
  g_autofree char *name = mun_report_file_name (type, workspace, options);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return write_report (cli, workspace, type, options, path, error);
}

/* Reports about one record (an audit) are written once for each. */
static gboolean
write_type (MunCli                  *cli,
            MunWorkspace            *workspace,
            const MunReportType     *type,
            const MunReportOptions  *options,
            const char              *folder,
            GError                 **error)
{
  g_autoptr(GPtrArray) subjects = mun_report_subjects (type, workspace);

  if (subjects->len == 0)
    return write_into_folder (cli, workspace, type, options, folder, error);
  for (guint i = 0; i < subjects->len; i++)
    {
      MunReportOptions of_subject = *options;

      of_subject.record = mun_record_get_id (g_ptr_array_index (subjects, i));
      if (!write_into_folder (cli, workspace, type, &of_subject, folder, error))
        return FALSE;
    }
  return TRUE;
}

static int
write_all (MunCli                 *cli,
           MunWorkspace           *workspace,
           const MunReportOptions *options)
{
  g_autoptr(GError) error = NULL;

  if (g_mkdir_with_parents (cli->output, 0777) != 0)
    {
      g_printerr (_("muniment: the folder “%s” could not be made: %s. Nothing was written.\n"), cli->output, g_strerror (errno));
      return MUN_EXIT_FAILED;
    }
  /* Of those that have no public edition a folder full of pages that say so would be of no use. */
  for (const MunReportType * const *types = mun_reports (); *types != NULL; types++)
    if (!(options->public_edition && (*types)->inside) && !write_type (cli, workspace, *types, options, cli->output, &error))
      return fail (error, _("The reports named above are written, the others are not."));
  return MUN_EXIT_DONE;
}

/* The site of a site visit comes after the file: report --bundle site FILE SIT-0002 -o FOLDER */
static int
write_bundle (MunCli           *cli,
              MunWorkspace     *workspace,
              const MunBundle  *bundle,
              MunReportOptions *options)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) site = NULL;
  guint n_files = 0;

  if (cli->n_args > 1)
    {
      site = mun_workspace_lookup (workspace, cli->args[1], &error);
      if (site == NULL)
        return mun_cli_fail (error);
      if (mun_record_get_spec (site) != &mun_site_spec)
        return mun_cli_usage (_("“%s” is no site; “muniment list FILE site” lists them"), cli->args[1]);
      options->site = mun_record_get_id (site);
    }
  if (!mun_bundle_write (bundle, workspace, options, cli->output, cli->enter, NULL, NULL, cli->stop, &n_files, NULL, &error))
    return fail (error, cli->enter ? _("What is in the folder is no complete pack.") : _("No pack was written."));
  g_print (g_dngettext (GETTEXT_PACKAGE, "%s: %d file\n", "%s: %d files\n", n_files), cli->output, (int) n_files);
  return MUN_EXIT_DONE;
}

static int
write_one (MunCli           *cli,
           MunWorkspace     *workspace,
           const char       *word,
           MunReportOptions *options)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) subject = NULL;
  g_autofree char *kept = NULL;
  const MunReportType *type = mun_report_find (word);

  if (type == NULL)
    {
      g_printerr (_("muniment: there is no report “%s”; “muniment reports” lists them.\n"), word);
      return MUN_EXIT_FAILED;
    }
  if (options->public_edition && type->inside)
    {
      g_printerr (_("muniment: “%1$s” (%2$s) is for your own people and their auditors: it names risks, weak spots, partners or people, and has no public edition. "
                    "No file was written. Print it without --public, or hand out R04, the public R05, R06 or R31.\n"), _(type->title), type->code);
      return MUN_EXIT_FAILED;
    }
  if (cli->n_args > 1)
    {
      subject = mun_workspace_lookup (workspace, cli->args[1], &error);
      if (subject == NULL)
        return mun_cli_fail (error);
      if (type->subject == NULL)
        return mun_cli_usage (_("report %s is about the whole organisation; leave “%s” out"), type->code, cli->args[1]);
      if (mun_record_get_spec (subject) != type->subject)
        return mun_cli_usage (_("report %1$s is not about “%2$s”; “muniment list FILE %3$s” lists what it can be about"), type->code, cli->args[1],
                              type->subject->name);
      options->record = mun_record_get_id (subject);
    }
  kept = g_file_test (cli->output, G_FILE_TEST_EXISTS) ? g_strdup_printf (_("No file was written; “%s” is as it was."), cli->output) : NULL;
  if (!write_report (cli, workspace, type, options, cli->output, &error))
    return fail (error, kept != NULL ? kept : _("No file was written."));
  return MUN_EXIT_DONE;
}

/* What only looks right in the call is told before anything is opened. */
static gboolean
check_together (MunCli *cli)
{
  if (cli->enter && cli->today != NULL)
    mun_cli_usage (_("--today and --register do not go together; what is entered into the register is issued on the real day"));
  else if ((cli->bundle != NULL || cli->all) && g_ascii_strncasecmp (cli->output + strlen (cli->output) - MIN (strlen (cli->output), 4), ".pdf", 5) == 0)
    mun_cli_usage (_("“%s” would be a folder: several reports are not joined in one PDF, each is a file of its own. "
                     "Name a folder after -o that does not end in “.pdf”"), cli->output);
  else
    return TRUE;
  return FALSE;
}

/* The report's word comes before the file: report risk-register FILE [REF] -o OUT.pdf */
static int
run_report (MunCli *cli)
{
  g_autoptr(MunWorkspace) workspace = NULL;
  g_autoptr(GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GCancellable) stop = NULL;
  MunReportOptions options = { 0 };
  const char *word = NULL;
  const MunBundle *bundle = NULL;
  int status;

  if (cli->output == NULL)
    return mun_cli_usage (_("-o OUT is missing: where the report shall be written"));
  if (!check_together (cli) || !read_options (cli, &options))
    return MUN_EXIT_USAGE;
  if (cli->bundle != NULL)
    {
      bundle = mun_bundle_find (cli->bundle);
      if (bundle == NULL)
        return mun_cli_usage (_("there is no pack “%s”; it is certification, customer or site"), cli->bundle);
      if (cli->n_args < 1 || cli->n_args > 2 || cli->all)
        return mun_cli_usage (_("expected: muniment report --bundle PACK FILE [SITE] -o FOLDER"));
    }
  else if (!cli->all)
    {
      if (cli->n_args < 2)
        return mun_cli_usage (_("expected: muniment report ID FILE -o OUT.pdf"));
      word = cli->args[0];
      cli->args++;
      cli->n_args--;
    }
  else if (cli->n_args != 1)
    return mun_cli_usage (_("expected: muniment report --all FILE -o FOLDER"));

  cli->stop = stop = mun_cli_watch ();
  workspace = mun_cli_open (cli, cli->enter ? MUN_STORE_DEFAULT : MUN_STORE_READ_ONLY);
  if (workspace == NULL)
    return MUN_EXIT_FAILED;
  options.warnings = warnings;
  options.issued = cli->enter;
  if (bundle != NULL)
    status = write_bundle (cli, workspace, bundle, &options);
  else
    status = cli->all ? write_all (cli, workspace, &options) : write_one (cli, workspace, word, &options);
  for (guint i = 0; i < warnings->len; i++)
    g_printerr (_("muniment: please note: %s\n"), (const char *) warnings->pdata[i]);
  return status;
}

static void
append_gap_json (GString      *json,
                 MunWorkspace *workspace,
                 const MunGap *gap)
{
  g_autofree char *message = mun_gap_say (gap, NULL);

  g_string_append_c (json, '{');
  mun_json_member (json, "message", message);
  g_string_append (json, ", \"records\": [");
  for (char **id = gap->ids; id != NULL && *id != NULL; id++)
    {
      g_autoptr(MunRecord) record = mun_workspace_get_any (workspace, *id, NULL);

      if (record == NULL)
        continue;
      if (id != gap->ids)
        g_string_append (json, ", ");
      mun_json_string (json, mun_record_get_ref (record));
    }
  g_string_append (json, "]}");
}

/* What a person said, who and when, and whether it still holds; null where nobody has judged. */
static void
append_assessment_json (GString         *json,
                        MunWorkspace    *workspace,
                        const MunResult *result)
{
  g_autofree char *by = NULL;
  g_autofree char *at = NULL;
  g_autofree char *why = mun_judgement_stale (workspace, result);

  g_string_append (json, ", \"assessment\": ");
  if (!mun_judgement_sign (workspace, result->assessment, &by, &at))
    {
      g_string_append (json, "null");
      return;
    }
  g_string_append_c (json, '{');
  mun_json_member (json, "status", mun_record_get (result->assessment, GAP_ANSWER_STATUS));
  mun_json_member (json, "by", by);
  mun_json_member (json, "on", at);
  g_string_append_printf (json, ", \"stale\": %s", why != NULL ? "true" : "false");
  mun_json_member (json, "why", why != NULL ? why : "");
  g_string_append_c (json, '}');
}

static void
append_result_json (GString         *json,
                    MunWorkspace    *workspace,
                    const MunResult *result)
{
  g_autofree char *advice = mun_judgement_advice (workspace, result, NULL);

  g_string_append_c (json, '{');
  mun_json_member (json, "id", result->requirement->id);
  mun_json_member (json, "clause", result->requirement->clause->number);
  mun_json_member (json, "level", mun_level_to_string (result->requirement->level));
  mun_json_member (json, "title", mun_catalogue_text (result->requirement->title, NULL));
  mun_json_member (json, "evidence", mun_evidence_key (result->evidence));
  g_string_append (json, ", \"gaps\": [");
  for (guint i = 0; i < result->gaps->len; i++)
    {
      g_string_append (json, i > 0 ? ", " : "");
      append_gap_json (json, workspace, g_ptr_array_index (result->gaps, i));
    }
  g_string_append (json, "]");
  mun_json_member (json, "todo", advice);
  append_assessment_json (json, workspace, result);
  g_string_append_c (json, '}');
}

static void
print_result (MunWorkspace    *workspace,
              const MunResult *result)
{
  g_autofree char *advice = mun_judgement_advice (workspace, result, NULL);

  g_print ("%-16s %-14s %s\n", result->requirement->id, mun_evidence_key (result->evidence), mun_catalogue_text (result->requirement->title, NULL));
  for (guint i = 0; i < result->gaps->len; i++)
    {
      const MunGap *gap = g_ptr_array_index (result->gaps, i);
      g_autofree char *message = mun_gap_say (gap, NULL);

      g_print ("    %d/%d  %s", (int) gap->ok, (int) gap->total, message);
      for (char **id = gap->ids; id != NULL && *id != NULL; id++)
        {
          g_autoptr(MunRecord) record = mun_workspace_get_any (workspace, *id, NULL);

          if (record != NULL)
            g_print ("%s%s", id == gap->ids ? " [" : ", ", mun_record_get_ref (record));
        }
      g_print ("%s\n", gap->ids != NULL && *gap->ids != NULL ? "]" : "");
    }
  if (*advice != '\0')
    g_print ("    %s\n", advice);
}

static void
print_summary (MunConformity *conformity)
{
  guint counts[MUN_N_EVIDENCE];
  guint total = mun_conformity_counts (conformity, NULL, counts);

  g_print (_("%d requirements:"), (int) total);
  for (guint i = 0; i < MUN_N_EVIDENCE; i++)
    g_print ("  %s %d", mun_evidence_key (i), (int) counts[i]);
  g_print ("\n");
}

static int
run_check (MunCli *cli)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunCatalogue) catalogue = mun_catalogue_load_builtin (&error);
  g_autoptr(MunWorkspace) workspace = NULL;
  g_autoptr(MunConformity) conformity = NULL;
  g_autoptr(GString) json = g_string_new ("[");
  GPtrArray *results;

  if (catalogue == NULL)
    return mun_cli_fail (error);
  if (cli->standard != NULL && mun_catalogue_find_standard (catalogue, cli->standard) == NULL)
    return mun_cli_usage (_("there is no standard “%s”; it is 28000 or 22320"), cli->standard);
  workspace = mun_cli_open (cli, MUN_STORE_READ_ONLY);
  if (workspace == NULL)
    return MUN_EXIT_FAILED;
  conformity = mun_conformity_new (workspace, catalogue, &error);
  if (conformity == NULL)
    return mun_cli_fail (error);

  results = mun_conformity_results (conformity);
  for (guint i = 0; i < results->len; i++)
    {
      const MunResult *result = g_ptr_array_index (results, i);

      if (cli->standard != NULL && strcmp (result->requirement->standard->id, cli->standard) != 0)
        continue;
      if (cli->json)
        {
          g_string_append (json, json->len > 1 ? ",\n " : "");
          append_result_json (json, workspace, result);
        }
      else
        print_result (workspace, result);
    }
  if (cli->json)
    g_print ("%s]\n", json->str);
  else
    print_summary (conformity);
  return MUN_EXIT_DONE;
}

static const char * const report_options[] = { "output", "language", "paper", "public", "details", "all", "bundle", "today", "register", "attach", "as", "auditor", NULL };
static const char * const check_options[] = { "standard", "today", "json", NULL };
static const char * const no_options[] = { NULL };

const MunCommand mun_report_commands[] = {
  { "check", "FILE", N_("Hold the records against every requirement"),
    N_("Evidence is complete, partial, missing, manual (for you to judge) or not-applicable.\n"
       "--json prints an array of {id, clause, level, title, evidence, gaps: [{message, records}], todo, assessment}."),
    1, 1, check_options, run_check },
  { "reports", "", N_("List the reports"), NULL, 0, 1, no_options, run_reports },
  { "report", "ID FILE [REF] -o OUT.pdf", N_("Write a report as PDF; --all FILE -o FOLDER writes all of them"),
    N_("ID is a word or a number from “muniment reports”. REF is the record a report is about, such as an audit; the newest when not given.\n"
       "--bundle PACK FILE [SITE] -o FOLDER writes the reports for an occasion: certification, customer (without confidential content) or site (of one site when it is named).\n"
       "A pack and --all are a folder of PDFs, never one PDF; a pack has a list of contents in front. --register does not go with --today."),
    1, 3, report_options, run_report },
  { NULL }
};
