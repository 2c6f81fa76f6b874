/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "doors-support.h"

#include <stdarg.h>

#include "exchange/exchange.h"
#include "model/rules-steps.h"

char *folder;
char *path;

MunWorkspace *
open_file (const char *as)
{
  g_autoptr(GError) error = NULL;
  MunWorkspace *workspace = mun_workspace_open (path, MUN_STORE_DEFAULT, &error);
  g_autoptr(MunRecord) person = NULL;

  g_assert_no_error (error);
  mun_workspace_set_today (workspace, TODAY);
  person = mun_workspace_lookup (workspace, as, &error);
  g_assert_no_error (error);
  mun_workspace_set_person (workspace, mun_record_get_id (person));
  return workspace;
}

void
close_file (MunWorkspace *workspace)
{
  mun_workspace_close (workspace);
  g_object_unref (workspace);
}

GPtrArray *
split_values (const char *text)
{
  GPtrArray *pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_auto(GStrv) values = g_strsplit (text, "|", -1);

  for (char **value = values; *value != NULL; value++)
    g_ptr_array_add (pairs, g_strsplit (*value, "=", 2));
  return pairs;
}

void
add_like (const char *ref,
          const char *new_ref,
          const char *state,
          ...)
{
  MunWorkspace *workspace = open_file ("PER-0003");
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) like = mun_workspace_lookup (workspace, ref, &error);
  const MunSpec *spec = mun_record_get_spec (like);
  g_autoptr(MunRecord) record = mun_workspace_new_record (workspace, spec);
  g_autoptr(GPtrArray) records = NULL;
  va_list fields;

  g_assert_no_error (error);
  for (guint i = 0; i < spec->n_fields; i++)
    mun_record_set (record, i, mun_record_get (like, i));
  va_start (fields, state);
  for (int field = va_arg (fields, int); field >= 0; field = va_arg (fields, int))
    {
      const char *value = va_arg (fields, const char *);
      gboolean link = spec->fields[field].kind == MUN_KIND_LINK || spec->fields[field].kind == MUN_KIND_LINKS;
      g_autoptr(MunRecord) target = link && *value != '\0' ? mun_workspace_lookup (workspace, value, &error) : NULL;

      g_assert_no_error (error);
      mun_record_set (record, field, target != NULL ? mun_record_get_id (target) : value);
    }
  va_end (fields);
  mun_record_set (record, spec->state_field, state);
  mun_workspace_set_restoring (workspace, TRUE);
  records = mun_trail_bring (workspace, record);
  g_ptr_array_insert (records, 0, g_object_ref (record));
  mun_workspace_save_all (workspace, records, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get_ref (record), ==, new_ref);
  g_clear_object (&like);
  g_clear_object (&record);
  g_clear_pointer (&records, g_ptr_array_unref);
  close_file (workspace);
}

void
change (const char *as,
        const char *ref,
        const char *values)
{
  MunWorkspace *workspace = open_file (as);
  g_autoptr(GPtrArray) pairs = split_values (values);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) record = mun_workspace_lookup (workspace, ref, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < pairs->len; i++)
    {
      GStrv pair = g_ptr_array_index (pairs, i);

      mun_exchange_read_value (workspace, record, mun_spec_find_field (mun_record_get_spec (record), pair[0]), pair[1], NULL, &error);
      g_assert_no_error (error);
    }
  mun_workspace_save (workspace, record, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&record);
  close_file (workspace);
}
