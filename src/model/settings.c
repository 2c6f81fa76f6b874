/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/settings.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_TOLD 6

static MunSize
find_size (MunWorkspace *workspace)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (workspace);

  return mun_settings_size (mun_record_get (organisation, ORGANISATION_PROFILE));
}

/* What is being typed is not in force yet. */
static int
get_value (MunRecord *record,
           MunSize    size,
           int        field)
{
  const char *value = mun_record_get_saved (record, field);

  return *value != '\0' ? (int) g_ascii_strtoll (value, NULL, 10) : mun_setting_spec.fields[field].starter[size];
}

MunSize
mun_settings_size (const char *profile)
{
  g_return_val_if_fail (profile != NULL, MUN_SIZE_SMALL);

  if (strcmp (profile, "micro") == 0)
    return MUN_SIZE_MICRO;
  return strcmp (profile, "medium") == 0 ? MUN_SIZE_MEDIUM : MUN_SIZE_SMALL;
}

int
mun_settings_get (MunWorkspace *workspace,
                  int           field)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && field >= 0 && field < N_SETTING_FIELDS, 0);

  g_autoptr(MunRecord) record = mun_workspace_single (workspace, &mun_setting_spec);

  return get_value (record, find_size (workspace), field);
}

int
mun_settings_action_days (MunWorkspace *workspace,
                          gboolean      serious)
{
  return mun_settings_get (workspace, serious ? SETTING_SERIOUS_ACTION_DAYS : SETTING_OTHER_ACTION_DAYS);
}

int
mun_settings_starter (MunWorkspace   *workspace,
                      const MunField *field)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && field != NULL, 0);

  return field->starter[find_size (workspace)];
}

char *
mun_settings_describe_starter (MunWorkspace   *workspace,
                               const MunField *field)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && field != NULL, NULL);

  int value = mun_settings_starter (workspace, field);

  return field->unit != NULL ? g_strdup_printf ("%d %s", value, _(field->unit)) : g_strdup_printf ("%d", value);
}

int
mun_settings_review_months (MunWorkspace *workspace)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), 12);

  g_autoptr(MunRecord) organisation = mun_workspace_organisation (workspace);
  int starter = mun_settings_starter (workspace, &mun_organisation_spec.fields[ORGANISATION_REVIEW_CYCLE_MONTHS]);

  return (int) mun_record_get_int (organisation, ORGANISATION_REVIEW_CYCLE_MONTHS, starter);
}

gboolean
mun_settings_is_own (MunWorkspace *workspace,
                     MunRecord    *record,
                     int           field)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record), FALSE);

  const MunField *described = &mun_record_get_spec (record)->fields[field];

  return mun_field_has_starter (described) && mun_record_is_set (record, field)
    && mun_record_get_int (record, field, 0) != mun_settings_starter (workspace, described);
}

GArray *
mun_settings_list_own (MunWorkspace *workspace)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  g_autoptr(MunRecord) record = mun_workspace_single (workspace, &mun_setting_spec);
  GArray *own = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; i < N_SETTING_FIELDS; i++)
    if (mun_settings_is_own (workspace, record, i))
      g_array_append_val (own, i);
  return own;
}

GHashTable *
mun_settings_numbers (MunWorkspace *workspace)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  GHashTable *numbers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(MunRecord) record = mun_workspace_single (workspace, &mun_setting_spec);
  MunSize size = find_size (workspace);

  for (int i = 0; i < N_SETTING_FIELDS; i++)
    if (mun_field_has_starter (&mun_setting_spec.fields[i]))
      g_hash_table_insert (numbers, (gpointer) mun_setting_spec.fields[i].name, GINT_TO_POINTER (get_value (record, size, i)));
  return numbers;
}

char *
mun_settings_fill (GHashTable *numbers,
                   const char *text)
{
  g_return_val_if_fail (numbers != NULL && text != NULL, NULL);

  GString *filled = g_string_new (NULL);

  for (const char *at = text; *at != '\0';)
    {
      const char *end = *at == '{' ? strchr (at, '}') : NULL;
      g_autofree char *name = end != NULL ? g_strndup (at + 1, end - at - 1) : NULL;
      gpointer number;

      if (name != NULL && g_hash_table_lookup_extended (numbers, name, NULL, &number))
        {
          g_string_append_printf (filled, "%d", GPOINTER_TO_INT (number));
          at = end + 1;
        }
      else
        g_string_append_c (filled, *at++);
    }
  return g_string_free (filled, FALSE);
}

char *
mun_settings_describe_resize (MunWorkspace *workspace,
                              const char   *from,
                              const char   *to)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && from != NULL && to != NULL, NULL);

  g_autoptr(MunRecord) record = mun_workspace_single (workspace, &mun_setting_spec);
  GString *told = g_string_new (NULL);
  guint n = 0;

  for (int i = 0; i < N_SETTING_FIELDS; i++)
    {
      const MunField *field = &mun_setting_spec.fields[i];
      int before = field->starter[mun_settings_size (from)];
      int now = field->starter[mun_settings_size (to)];

      if (before == now || *mun_record_get_saved (record, i) != '\0' || n++ >= MOST_TOLD)
        continue;
      g_string_append (told, told->len > 0 ? "; " : "");
      /* Translators: a setting, its value from now on, its value until now: "Security risks, at least: 15 instead of 10" */
      g_string_append_printf (told, _("%1$s: %2$d instead of %3$d"), _(field->label), now, before);
    }
  if (n > MOST_TOLD)
    g_string_append_printf (told, _(" and %d more"), (int) n - MOST_TOLD);
  return g_string_free (told, FALSE);
}
