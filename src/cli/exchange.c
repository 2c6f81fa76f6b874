/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/cli-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/error.h"
#include "base/output.h"
#include "exchange/exchange.h"
#include "exchange/ical.h"

/* A year ahead, like the longest span of the calendar. */
#define DEFAULT_DAYS 365

/* import and export, by the ending of the file's name. */

static gboolean
ends_in (const char *path,
         const char *ending)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ending);
}

static const MunSpec *
need_type (MunCli *cli)
{
  const MunSpec *spec;

  if (cli->type == NULL)
    {
      mun_cli_usage (_("CSV holds one type of record: --type TYPE is missing"));
      return NULL;
    }
  spec = mun_spec_find (cli->type);
  if (spec == NULL)
    mun_cli_usage (_("there is no type of record “%s”; “muniment types” lists them"), cli->type);
  return spec;
}

static int
run_import (MunCli *cli)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = NULL;
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (cli->args[1]);
  g_autoptr(GBytes) bytes = NULL;
  const MunSpec *spec = NULL;
  gboolean csv = ends_in (cli->args[1], ".csv") || ends_in (cli->args[1], ".tsv");
  MunImportCount count;

  if (!csv && !ends_in (cli->args[1], ".xml"))
    return mun_cli_usage (_("“%s” ends neither in .csv nor in .xml"), cli->args[1]);
  if (csv && (spec = need_type (cli)) == NULL)
    return MUN_EXIT_USAGE;
  bytes = g_file_load_bytes (file, NULL, NULL, &error);
  if (bytes == NULL)
    {
      g_printerr (_("muniment: “%1$s” could not be read: %2$s. Nothing was imported.\n"), cli->args[1], error->message);
      return MUN_EXIT_FAILED;
    }
  workspace = mun_cli_open (cli, MUN_STORE_DEFAULT);
  if (workspace == NULL)
    return MUN_EXIT_FAILED;
  if (!(csv ? mun_csv_import (workspace, spec, bytes, cli->dry_run, &count, &error)
            : mun_xml_import (workspace, bytes, cli->args[1], cli->dry_run, &count, &error)))
    return mun_cli_refuse (workspace, error);
  g_print (cli->dry_run ? _("Would add %d, change %d and leave %d as they are.\n") : _("Added %d, changed %d, left %d as they are.\n"),
           (int) count.added, (int) count.changed, (int) count.unchanged);
  return MUN_EXIT_DONE;
}

static gboolean
write_output (const char  *path,
              const char  *data,
              gsize        size,
              GError     **error)
{
  if (!mun_output_may_replace (path, error))
    return FALSE;
  if (g_file_set_contents_full (path, data, size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666, error))
    return TRUE;
  g_prefix_error (error, _("“%s” could not be written; what was there before is untouched. "), path);
  return FALSE;
}

static int
run_export (MunCli *cli)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = NULL;
  const MunSpec *spec = NULL;
  gboolean done = FALSE;

  if (cli->output == NULL)
    return mun_cli_usage (_("-o OUT is missing: where the export shall be written"));
  if (!ends_in (cli->output, ".csv") && !ends_in (cli->output, ".xml") && !ends_in (cli->output, ".ics"))
    return mun_cli_usage (_("“%s” ends neither in .csv nor in .xml nor in .ics"), cli->output);
  if (cli->days != NOT_GIVEN && !ends_in (cli->output, ".ics"))
    return mun_cli_usage (_("--days is for a calendar; “%s” does not end in .ics"), cli->output);
  if (ends_in (cli->output, ".csv") && (spec = need_type (cli)) == NULL)
    return MUN_EXIT_USAGE;
  workspace = mun_cli_open (cli, MUN_STORE_READ_ONLY);
  if (workspace == NULL)
    return MUN_EXIT_FAILED;

  if (ends_in (cli->output, ".ics"))
    {
      /* “For whom” is said with --as; nobody named, everybody. */
      g_autoptr(GBytes) ics = mun_ical_export (workspace, cli->days != NOT_GIVEN ? (int) cli->days : DEFAULT_DAYS,
                                               cli->person != NULL ? mun_workspace_get_person (workspace) : NULL);

      done = write_output (cli->output, g_bytes_get_data (ics, NULL), g_bytes_get_size (ics), &error);
    }
  else if (spec != NULL)
    {
      g_autofree char *csv = mun_csv_export (workspace, spec, &error);

      done = csv != NULL && write_output (cli->output, csv, strlen (csv), &error);
    }
  else
    {
      g_autoptr(GBytes) xml = mun_xml_export (workspace, &error);

      done = xml != NULL && write_output (cli->output, g_bytes_get_data (xml, NULL), g_bytes_get_size (xml), &error);
    }
  return done ? MUN_EXIT_DONE : mun_cli_fail (error);
}

static const char * const import_options[] = { "type", "dry-run", "as", "auditor", "anyway", NULL };
static const char * const export_options[] = { "output", "type", "days", "as", "today", NULL };

const MunCommand mun_exchange_commands[] = {
  { "import", "FILE SOURCE", N_("Bring records in from CSV or XML"),
    N_("CSV needs --type TYPE; its first line names the fields, and a “ref” column says which records to change. XML is what export writes.\n"
       "All or nothing: one line that is refused leaves the file as it was. --dry-run only tells.\n"
       "A line that is possible but weak, as an approval without its proofs, is refused like any other; --anyway REASON brings all such lines in with that reason. "
       "Everything that export wrote goes into a new file without it."),
    2, 2, import_options, run_import },
  { "export", "FILE -o OUT", N_("Write one type of record as CSV, everything as XML, or what is due as a calendar"),
    N_("By the ending of OUT: .csv needs --type TYPE, and has an apostrophe before what a spreadsheet would take for a formula; .xml takes everything; .ics is a calendar of what is due, --days N ahead, with --as NUMBER that person’s."),
    1, 1, export_options, run_export },
  { NULL }
};
