/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/cli-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/error.h"
#include "exchange/exchange.h"
#include "model/rules.h"
#include "model/settings.h"

/* Commands about records: types, list, show, add, set, withdraw, restore. */

static const char *
kind_name (MunKind kind)
{
  static const char * const names[MUN_N_KINDS] = {
    [MUN_KIND_LINE] = "line", [MUN_KIND_TEXT] = "text", [MUN_KIND_INTEGER] = "integer", [MUN_KIND_DECIMAL] = "decimal",
    [MUN_KIND_MONEY] = "money", [MUN_KIND_DATE] = "date", [MUN_KIND_DATE_TIME] = "date-time", [MUN_KIND_CHOICE] = "choice",
    [MUN_KIND_SCALE] = "scale", [MUN_KIND_YES_NO] = "yes-no", [MUN_KIND_LINK] = "link", [MUN_KIND_LINKS] = "links",
    [MUN_KIND_FILE] = "file",
  };

  return names[kind];
}

static void
print_field (const MunField *field)
{
  g_print ("  %-24s %-9s %s%s", field->name, kind_name (field->kind), _(field->label), field->flags & MUN_REQUIRED ? " *" : "");
  if (field->target != NULL)
    g_print (" -> %s", field->target->name);
  if (field->kind == MUN_KIND_SCALE)
    g_print (" 1–%d", field->maximum);
  g_print ("\n");
  for (const MunChoice *choice = field->choices; choice != NULL && choice->key != NULL; choice++)
    g_print ("      %-24s %s\n", choice->key, _(choice->label));
}

static const MunSpec *
find_spec (const char *name)
{
  const MunSpec *spec = mun_spec_find (name);

  if (spec == NULL)
    g_printerr (_("muniment: there is no type of record “%s”; “muniment types” lists them.\n"), name);
  return spec;
}

static int
run_types (MunCli *cli)
{
  const MunSpec *spec;

  if (cli->n_args == 0)
    {
      for (const MunSpec * const *specs = mun_specs (); *specs != NULL; specs++)
        g_print ("%-22s %-4s %s\n", (*specs)->name, (*specs)->prefix, _((*specs)->title));
      return MUN_EXIT_DONE;
    }

  spec = find_spec (cli->args[0]);
  if (spec == NULL)
    return MUN_EXIT_FAILED;
  g_print ("%s (%s)\n%s\n\n", _(spec->title), spec->clause, _(spec->purpose));
  for (guint i = 0; i < spec->n_fields; i++)
    print_field (&spec->fields[i]);
  g_print (_("\n* must be filled before the record leaves its first state\n"));
  return MUN_EXIT_DONE;
}

static void
append_record_json (GString      *json,
                    MunWorkspace *workspace,
                    MunRecord    *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  g_string_append_c (json, '{');
  mun_json_member (json, "type", spec->name);
  mun_json_member (json, "id", mun_record_get_id (record));
  mun_json_member (json, "ref", mun_record_get_ref (record));
  for (guint i = 0; i < spec->n_fields; i++)
    {
      g_autofree char *value = mun_exchange_write_value (workspace, record, i);

      mun_json_member (json, spec->fields[i].name, value);
    }
  mun_json_member (json, "note", mun_record_get_note (record));
  mun_json_member (json, "withdrawn", mun_record_get_withdrawn (record));
  g_string_append_c (json, '}');
}

static void
print_list_line (MunWorkspace *workspace,
                 MunRecord    *record)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_autofree char *title = mun_workspace_title (workspace, spec, mun_record_get_id (record));
  const char *state = mun_record_get_state (record);

  g_print ("%-9s %-14s %s\n", mun_record_get_ref (record),
           *state != '\0' ? _(mun_field_choice_label (&spec->fields[spec->state_field], state)) : "", title);
}

static int
run_list (MunCli *cli)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = NULL;
  g_autoptr(GPtrArray) records = NULL;
  g_autoptr(GString) json = g_string_new ("[");
  const MunSpec *spec = find_spec (cli->args[1]);
  MunQuery query = { .spec = spec, .sort_field = MUN_SORT_REF, .which = cli->withdrawn ? MUN_WITHDRAWN : MUN_LIVE };

  if (spec == NULL)
    return MUN_EXIT_FAILED;
  workspace = mun_cli_open (cli, MUN_STORE_READ_ONLY);
  if (workspace == NULL)
    return MUN_EXIT_FAILED;
  records = mun_workspace_query (workspace, &query, &error);
  if (records == NULL)
    return mun_cli_fail (error);

  for (guint i = 0; i < records->len; i++)
    if (cli->json)
      {
        g_string_append (json, i > 0 ? ",\n " : "");
        append_record_json (json, workspace, g_ptr_array_index (records, i));
      }
    else
      print_list_line (workspace, g_ptr_array_index (records, i));
  if (cli->json)
    g_print ("%s]\n", json->str);
  return MUN_EXIT_DONE;
}

static void
print_record (MunWorkspace *workspace,
              MunRecord    *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  g_print ("%s %s\n", _(spec->title), mun_record_get_ref (record));
  for (guint i = 0; i < spec->n_fields; i++)
    {
      g_autofree char *value = mun_workspace_format (workspace, record, i, NULL);
      g_auto(GStrv) lines = g_strsplit (value, "\n", -1);

      if (*value == '\0')
        continue;
      g_print ("  %-24s %s\n", spec->fields[i].name, lines[0]);
      for (char **line = lines + 1; *line != NULL; line++)
        g_print ("  %-24s %s\n", "", *line);
    }
  if (*mun_record_get_note (record) != '\0')
    g_print ("  %-24s %s\n", "note", mun_record_get_note (record));
  if (*mun_record_get_withdrawn (record) != '\0')
    g_print ("  %-24s %s\n", "withdrawn", mun_record_get_withdrawn (record));
}

static int
run_show (MunCli *cli)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = mun_cli_open (cli, MUN_STORE_READ_ONLY);
  g_autoptr(MunRecord) record = NULL;

  if (workspace == NULL)
    return MUN_EXIT_FAILED;
  record = mun_workspace_lookup (workspace, cli->args[1], &error);
  if (record == NULL)
    return mun_cli_fail (error);
  if (cli->json)
    {
      g_autoptr(GString) json = g_string_new (NULL);

      append_record_json (json, workspace, record);
      g_print ("%s\n", json->str);
    }
  else
    print_record (workspace, record);
  return MUN_EXIT_DONE;
}

static gboolean
set_field (MunWorkspace  *workspace,
           MunRecord     *record,
           const char    *assignment,
           GError       **error)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const char *equals = strchr (assignment, '=');
  g_autofree char *name = NULL;
  int field;

  if (equals == NULL)
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("“%s” is not of the form field=value."), assignment);
      return FALSE;
    }
  name = g_strndup (assignment, equals - assignment);
  if (g_str_equal (name, "note") && mun_spec_find_field (spec, name) < 0)
    {
      mun_record_set_note (record, equals + 1);
      return TRUE;
    }
  field = mun_spec_find_field (spec, name);
  if (field < 0)
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_NOT_FOUND, _("%1$s has no field “%2$s”; “muniment types %3$s” lists them."),
                   _(spec->title), name, spec->name);
      return FALSE;
    }
  return mun_exchange_read_value (workspace, record, field, equals + 1, NULL, error);
}

static gboolean
set_fields (MunWorkspace  *workspace,
            MunRecord     *record,
            char         **assignments,
            GError       **error)
{
  for (char **assignment = assignments; *assignment != NULL; assignment++)
    if (!set_field (workspace, record, *assignment, error))
      return FALSE;
  return TRUE;
}

/* Soft remarks are told once the record is saved; they do not stop. */
static int
save (MunWorkspace *workspace,
      MunRecord    *record)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) issues = mun_record_issues (workspace, record);

  if (!mun_workspace_save (workspace, record, NULL, &error))
    return mun_cli_refuse (workspace, error);
  for (guint i = 0; i < issues->len; i++)
    {
      const MunIssue *issue = g_ptr_array_index (issues, i);

      if (issue->level == MUN_ISSUE_WARNING)
        g_printerr (_("muniment: please note: %s\n"), issue->message);
    }
  g_print ("%s\n", mun_record_get_ref (record));
  return MUN_EXIT_DONE;
}

static int
run_set (MunCli *cli)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = mun_cli_open (cli, MUN_STORE_DEFAULT);
  g_autoptr(MunRecord) record = NULL;

  if (workspace == NULL)
    return MUN_EXIT_FAILED;
  record = mun_workspace_lookup (workspace, cli->args[1], &error);
  if (record == NULL || !set_fields (workspace, record, cli->args + 2, &error))
    return mun_cli_refuse (workspace, error);
  return save (workspace, record);
}

/* The forms keep a draft without a name until it has one; here it would be in the file, and nobody could find it again. What is called by a day or by
 * another record is found by its number, too. */
static gboolean
check_name (MunRecord  *record,
            GError    **error)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const MunField *title = &spec->fields[spec->title_field];
  gboolean words = title->kind == MUN_KIND_LINE || title->kind == MUN_KIND_TEXT;

  if (!words || !(title->flags & MUN_REQUIRED) || title->flags & MUN_COMPUTED || spec->flags & MUN_SPEC_CHILD || mun_record_is_set (record, spec->title_field))
    return TRUE;
  g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("Nothing was added: “%1$s” is missing. Give it as %2$s=…; “muniment types %3$s” lists all fields."),
               _(title->label), title->name, spec->name);
  return FALSE;
}

static int
run_add (MunCli *cli)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = NULL;
  g_autoptr(MunRecord) record = NULL;
  const MunSpec *spec = find_spec (cli->args[1]);

  if (spec == NULL)
    return MUN_EXIT_FAILED;
  workspace = mun_cli_open (cli, MUN_STORE_DEFAULT);
  if (workspace == NULL)
    return MUN_EXIT_FAILED;
  record = mun_workspace_new_record (workspace, spec);
  if (!mun_exchange_may_add (workspace, spec, &error) || !set_fields (workspace, record, cli->args + 2, &error))
    return mun_cli_refuse (workspace, error);
  if (!check_name (record, &error))
    return mun_cli_fail (error);
  return save (workspace, record);
}

static int
run_withdraw (MunCli *cli)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = mun_cli_open (cli, MUN_STORE_DEFAULT);
  g_autoptr(MunRecord) record = NULL;

  if (workspace == NULL)
    return MUN_EXIT_FAILED;
  record = mun_workspace_lookup (workspace, cli->args[1], &error);
  if (record == NULL || !mun_workspace_withdraw (workspace, record, cli->reason != NULL ? cli->reason : "", &error))
    return mun_cli_refuse (workspace, error);
  g_print (_("%s withdrawn.\n"), mun_record_get_ref (record));
  return MUN_EXIT_DONE;
}

static int
run_restore (MunCli *cli)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = mun_cli_open (cli, MUN_STORE_DEFAULT);
  g_autoptr(MunRecord) record = NULL;

  if (workspace == NULL)
    return MUN_EXIT_FAILED;
  record = mun_workspace_lookup (workspace, cli->args[1], &error);
  if (record == NULL || !mun_workspace_restore (workspace, record, &error))
    return mun_cli_refuse (workspace, error);
  g_print (_("%s is in use again.\n"), mun_record_get_ref (record));
  return MUN_EXIT_DONE;
}

static void
append_setting_json (GString        *json,
                     MunWorkspace   *workspace,
                     MunRecord      *record,
                     int             index)
{
  const MunField *field = &mun_setting_spec.fields[index];

  g_string_append_c (json, '{');
  mun_json_member (json, "name", field->name);
  mun_json_member (json, "label", _(field->label));
  mun_json_member (json, "unit", _(field->unit));
  g_string_append_printf (json, ", \"value\": %d, \"starter\": %d, \"minimum\": %d, \"maximum\": %d, \"own\": %s",
                          mun_settings_get (workspace, index), mun_settings_starter (workspace, field), field->minimum, field->maximum,
                          mun_settings_is_own (workspace, record, index) ? "true" : "false");
  mun_json_member (json, "explanation", _(field->help));
  g_string_append_c (json, '}');
}

static void
print_setting (MunWorkspace *workspace,
               MunRecord    *record,
               int           index)
{
  const MunField *field = &mun_setting_spec.fields[index];
  g_autofree char *starter = mun_settings_describe_starter (workspace, field);

  g_print ("%-26s %4d %-12s %s", field->name, mun_settings_get (workspace, index), _(field->unit), _(field->label));
  if (mun_settings_is_own (workspace, record, index))
    g_print (_(" (starter value: %s)"), starter);
  g_print ("\n%*s %s\n", 44, "", _(field->help));
}

/* The numbers are set here, and why they differ; the record has fields that are not for people, too. */
static gboolean
set_settings (MunWorkspace  *workspace,
              MunRecord     *record,
              char         **assignments,
              GError       **error)
{
  for (char **assignment = assignments; *assignment != NULL; assignment++)
    {
      gsize length = strcspn (*assignment, "=");
      g_autofree char *name = g_strndup (*assignment, length);
      int field = mun_spec_find_field (&mun_setting_spec, name);

      if (field < 0 || (field != SETTING_REASON && !mun_field_has_starter (&mun_setting_spec.fields[field])))
        {
          g_set_error (error, MUN_ERROR, MUN_ERROR_NOT_FOUND, _("There is no setting “%s”; “muniment settings FILE” lists them."), name);
          return FALSE;
        }
    }
  return set_fields (workspace, record, assignments, error);
}

static int
run_settings (MunCli *cli)
{
  g_autoptr(GError) error = NULL;
  gboolean change = cli->n_args > 1;
  g_autoptr(MunWorkspace) workspace = mun_cli_open (cli, change ? MUN_STORE_DEFAULT : MUN_STORE_READ_ONLY);
  g_autoptr(MunRecord) record = NULL;
  g_autoptr(GString) json = g_string_new ("[");

  if (workspace == NULL)
    return MUN_EXIT_FAILED;
  record = mun_workspace_single (workspace, &mun_setting_spec);
  if (change)
    return set_settings (workspace, record, cli->args + 1, &error) ? save (workspace, record) : mun_cli_fail (error);
  for (int i = 0; i < N_SETTING_FIELDS; i++)
    {
      if (!mun_field_has_starter (&mun_setting_spec.fields[i]))
        continue;
      g_string_append (json, json->len > 1 ? ",\n " : "");
      if (cli->json)
        append_setting_json (json, workspace, record, i);
      else
        print_setting (workspace, record, i);
    }
  if (cli->json)
    g_print ("%s]\n", json->str);
  return MUN_EXIT_DONE;
}

static const char * const list_options[] = { "json", "withdrawn", NULL };
static const char * const show_options[] = { "json", NULL };
static const char * const set_options[] = { "as", "auditor", "anyway", NULL };
static const char * const withdraw_options[] = { "as", "auditor", "reason", NULL };
static const char * const restore_options[] = { "as", "auditor", NULL };
static const char * const settings_options[] = { "as", "auditor", "json", NULL };
static const char * const no_options[] = { NULL };

const MunCommand mun_record_commands[] = {
  { "types", "[TYPE]", N_("List the types of records, or the fields of one"), NULL, 0, 1, no_options, run_types },
  { "list", "FILE TYPE", N_("List the records of a type"), NULL, 2, 2, list_options, run_list },
  { "show", "FILE REF", N_("Show a record"), NULL, 2, 2, show_options, run_show },
  { "add", "FILE TYPE field=value…", N_("Add a record, by the same rules as the forms"),
    N_("Records are named by their numbers: owner=PER-0003. Several in one field are separated by commas. What is possible but weak, as a date in the past, "
       "wants --anyway REASON."), 2, 0, set_options, run_add },
  { "set", "FILE REF field=value…", N_("Change a record, by the same rules as the forms"),
    N_("Setting the status makes a step of the record's life, for example status=approved. An empty value clears a field.\n"
       "What is possible but weak, as approving a plan without a threshold, wants --anyway REASON; the reason stays in the history and with the approval."),
    3, 0, set_options, run_set },
  { "settings", "FILE [name=value…]", N_("Numbers behind the checks and rhythms: list them, or change some"),
    N_("Each is listed with its value, its unit and what it is for. An empty value, “risks=”, brings the starter value for your size back; reason=TEXT says why "
       "yours differ."), 1, 0, settings_options, run_settings },
  { "withdraw", "FILE REF", N_("Withdraw a record, with --reason TEXT"), NULL, 2, 2, withdraw_options, run_withdraw },
  { "restore", "FILE REF", N_("Bring a withdrawn record back into use"), NULL, 2, 2, restore_options, run_restore },
  { NULL }
};
