/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/exchange.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/error.h"

static gboolean
is_link (const MunField *field)
{
  return field->kind == MUN_KIND_LINK || field->kind == MUN_KIND_LINKS;
}

char *
mun_exchange_write_value (MunWorkspace *workspace,
                          MunRecord    *record,
                          guint         field)
{
  const MunField *description;
  g_auto(GStrv) ids = NULL;
  g_autoptr(GString) refs = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record), NULL);

  description = &mun_record_get_spec (record)->fields[field];
  if (!is_link (description))
    return g_strdup (mun_record_get (record, field));

  ids = mun_workspace_split_links (workspace, description, mun_record_get (record, field));
  refs = g_string_new (NULL);
  for (char **id = ids; *id != NULL; id++)
    {
      g_autoptr(MunRecord) target = **id != '\0' ? mun_workspace_get_any (workspace, *id, NULL) : NULL;

      if (target != NULL)
        g_string_append_printf (refs, "%s%s", refs->len > 0 ? ", " : "", mun_record_get_ref (target));
    }
  return g_string_free (g_steal_pointer (&refs), FALSE);
}

static MunRecord *
find_record (MunWorkspace  *workspace,
             const char    *ref,
             GHashTable    *known,
             GError       **error)
{
  MunRecord *record = known != NULL ? g_hash_table_lookup (known, ref) : NULL;

  return record != NULL ? g_object_ref (record) : mun_workspace_lookup (workspace, ref, error);
}

static char *
resolve_refs (MunWorkspace    *workspace,
              const MunField  *field,
              const char      *text,
              GHashTable      *known,
              GError         **error)
{
  g_auto(GStrv) refs = g_strsplit_set (text, ",; \n", -1);
  g_autoptr(GString) ids = g_string_new (NULL);

  for (char **ref = refs; *ref != NULL; ref++)
    {
      g_autoptr(MunRecord) record = NULL;

      if (**ref == '\0')
        continue;
      record = find_record (workspace, *ref, known, error);
      if (record == NULL)
        {
          g_prefix_error (error, "%s: ", _(field->label));
          return NULL;
        }
      if (field->target != NULL && mun_record_get_spec (record) != field->target)
        {
          g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("%1$s: %2$s is not of the type “%3$s”."),
                       _(field->label), *ref, field->target->name);
          return NULL;
        }
      if (ids->len > 0 && field->kind == MUN_KIND_LINK)
        {
          g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("%1$s: “%2$s” names more than one record; there is room for one."), _(field->label), text);
          return NULL;
        }
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? "\n" : "", mun_record_get_id (record));
    }
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

/* Nobody looks at each row of a table while it is read, so a day is not guessed. */
static gboolean
is_unclear_day (const MunField *field,
                const char     *text)
{
  return (field->kind == MUN_KIND_DATE || field->kind == MUN_KIND_DATE_TIME) && mun_date_is_ambiguous (text);
}

static gboolean
read_value (MunWorkspace  *workspace,
            MunRecord     *record,
            guint          field,
            const char    *text,
            GHashTable    *known,
            GError       **error)
{
  const MunField *description;
  g_autofree char *ids = NULL;

  description = &mun_record_get_spec (record)->fields[field];
  if (is_unclear_day (description, text))
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("%1$s: “%2$s” could be one of two days. Write year-month-day, for example 2026-11-02."),
                   _(description->label), text);
      return FALSE;
    }
  if (!is_link (description) || *text == '\0')
    return mun_record_parse (record, field, text, error);
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("%s: the value is not readable text."), _(description->label));
      return FALSE;
    }
  ids = resolve_refs (workspace, description, text, known, error);
  return ids != NULL && mun_record_parse (record, field, ids, error);
}

gboolean
mun_exchange_is_computed (MunWorkspace *workspace,
                          MunRecord    *record,
                          guint         field)
{
  const MunSpec *spec;
  MunFieldFlags flags;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record), FALSE);

  spec = mun_record_get_spec (record);
  flags = spec->fields[field].flags;
  if (!(flags & MUN_COMPUTED) || mun_workspace_is_restoring (workspace) || (mun_spec_has_state (spec) && field == spec->state_field))
    return FALSE;
  return !(flags & MUN_GIVEN) || !mun_record_is_new (record);
}

/* What the program works out stays as it is: the same value may stand in a table that was exported, another one is refused. */
static gboolean
read_computed (MunWorkspace  *workspace,
               MunRecord     *record,
               guint          field,
               const char    *text,
               GHashTable    *known,
               GError       **error)
{
  g_autofree char *own = g_strdup (mun_record_get (record, field));
  g_autofree char *said = NULL;
  gboolean is_new = mun_record_is_new (record);
  gboolean done;

  if (*text == '\0' && is_new)
    return TRUE;
  done = read_value (workspace, record, field, text, known, error);
  said = g_strdup (mun_record_get (record, field));
  mun_record_set (record, field, own);
  if (!done || g_str_equal (said, own) || (!is_new && g_str_equal (said, mun_record_get_saved (record, field))))
    return done;
  g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("“%s” is worked out by the program; it cannot be set. Leave it out."),
               _(mun_record_get_spec (record)->fields[field].label));
  return FALSE;
}

gboolean
mun_exchange_read_value (MunWorkspace  *workspace,
                         MunRecord     *record,
                         guint          field,
                         const char    *text,
                         GHashTable    *known,
                         GError       **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record) && text != NULL, FALSE);

  return mun_exchange_is_computed (workspace, record, field) ? read_computed (workspace, record, field, text, known, error)
                                                             : read_value (workspace, record, field, text, known, error);
}

gboolean
mun_exchange_may_add (MunWorkspace   *workspace,
                      const MunSpec  *spec,
                      GError        **error)
{
  const char *instead = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && spec != NULL, FALSE);

  if (mun_workspace_is_restoring (workspace))
    return TRUE;
  if (spec == &mun_attachment_spec)
    instead = _("Open the record that the file proves, and add the file there.");
  else if (spec == &mun_report_issue_spec)
    instead = _("Issue the report instead: the program enters it by itself.");
  else if (spec == &mun_approval_step_spec)
    instead = _("Make the step on the record that it is about: the program writes it down by itself.");
  else if (spec == &mun_wizard_run_spec)
    instead = _("Open the guide instead: the program remembers by itself how far you came.");
  if (instead == NULL)
    return TRUE;
  g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("Nothing was added: a record of the type “%1$s” is not entered like this. %2$s"), _(spec->title), instead);
  return FALSE;
}
