/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/demo.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/data.h"
#include "base/date.h"
#include "base/error.h"
#include "model/demo-private.h"

#define DEMO_FILE "demonstration/tarnwick.ini"
#define HEAD      "demonstration"

static void
demo_clear (MunDemo *demo)
{
  g_clear_object (&demo->workspace);
  g_clear_pointer (&demo->file, g_key_file_unref);
  g_clear_pointer (&demo->by_key, g_hash_table_unref);
  g_clear_pointer (&demo->groups, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MunDemo, demo_clear)

gboolean
mun_demo_refuse (GError     **error,
                 const char  *group,
                 const char  *what)
{
  g_set_error (error, MUN_ERROR, MUN_ERROR_DAMAGED, _("The demonstration cannot be loaded: “%1$s”: %2$s."), group, what);
  return FALSE;
}

/* Numbers follow the file, whenever a record came in. */
static MunRecord *
make_record (MunDemo       *demo,
             const MunSpec *spec,
             GHashTable    *counts)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (counts, spec)) + 1;

  g_hash_table_insert (counts, (gpointer) spec, GUINT_TO_POINTER (number));
  /* The organisation exists from the first moment of a file. */
  if (spec->flags & MUN_SPEC_SINGLE)
    return mun_workspace_single (demo->workspace, spec);
  return mun_workspace_new_numbered (demo->workspace, spec, number);
}

static gboolean
make_records (MunDemo  *demo,
              GError  **error)
{
  g_auto(GStrv) groups = g_key_file_get_groups (demo->file, NULL);
  g_autoptr(GHashTable) counts = g_hash_table_new (NULL, NULL);

  for (char **group = groups; *group != NULL; group++)
    {
      g_auto(GStrv) name = g_strsplit (*group, " ", 2);
      const MunSpec *spec;

      if (g_str_equal (*group, HEAD))
        continue;
      spec = mun_spec_find (name[0]);
      if (spec == NULL || name[1] == NULL)
        return mun_demo_refuse (error, *group, _("no such type of record"));
      g_hash_table_insert (demo->by_key, g_strdup (name[1]), make_record (demo, spec, counts));
      g_hash_table_insert (demo->groups, g_strdup (name[1]), g_strdup (*group));
    }
  return TRUE;
}

/* "@rsk1 @rsk2" -> ids in lines; anything else is no link. */
static char *
resolve_keys (MunDemo    *demo,
              const char *value)
{
  g_auto(GStrv) keys = g_strsplit (value, " ", -1);
  g_autoptr(GString) ids = g_string_new (NULL);

  for (char **key = keys; *key != NULL; key++)
    {
      MunRecord *record = **key == '@' ? g_hash_table_lookup (demo->by_key, *key + 1) : NULL;

      if (record == NULL)
        return NULL;
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? "\n" : "", mun_record_get_id (record));
    }
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

char *
mun_demo_shift_date (const char *value,
                     int         days)
{
  g_autofree char *date = g_strndup (value, 10);
  g_autofree char *shifted = NULL;

  if (!mun_date_is_valid (date))
    return g_strdup (value);
  shifted = mun_date_add_days (date, days);
  return g_strconcat (shifted, value + 10, NULL);
}

static gboolean
shift_match_cb (const GMatchInfo *match,
                GString          *shifted,
                gpointer          data)
{
  const int *days = data;
  g_autofree char *found = g_match_info_fetch (match, 0);
  g_autofree char *date = mun_demo_shift_date (found, *days);

  g_string_append (shifted, date);
  return FALSE;
}

/* A day that a text speaks of moves with the days in the fields beside it. */
static char *
shift_text (const char *text,
            int         days)
{
  g_autoptr(GRegex) date = g_regex_new ("\\b[0-9]{4}-[0-9]{2}-[0-9]{2}\\b", 0, 0, NULL);

  return g_regex_replace_eval (date, text, -1, 0, 0, shift_match_cb, &days, NULL);
}

static char *
read_value (MunDemo        *demo,
            const MunField *field,
            const char     *text)
{
  switch (field->kind)
    {
    case MUN_KIND_LINK:
    case MUN_KIND_LINKS:
      return *text != '\0' ? resolve_keys (demo, text) : g_strdup ("");
    case MUN_KIND_DATE:
    case MUN_KIND_DATE_TIME:
      return mun_demo_shift_date (text, demo->shift);
    case MUN_KIND_LINE:
    case MUN_KIND_TEXT:
      return shift_text (text, demo->shift);
    default:
      return g_strdup (text);
    }
}

gboolean
mun_demo_set_field (MunDemo     *demo,
                    MunRecord   *record,
                    const char  *group,
                    const char  *name,
                    const char  *text,
                    GError     **error)
{
  const MunSpec *spec = mun_record_get_spec (record);
  int field = mun_spec_find_field (spec, name);
  g_autofree char *value = NULL;

  if (field < 0 && g_str_equal (name, "note"))
    {
      mun_record_set_note (record, text);
      return TRUE;
    }
  if (field < 0)
    return mun_demo_refuse (error, group, _("no such field"));
  value = read_value (demo, &spec->fields[field], text);
  if (value == NULL)
    return mun_demo_refuse (error, group, _("it points to a record that does not exist"));
  if (mun_record_parse (record, field, value, error))
    return TRUE;
  g_prefix_error (error, "%s: ", group);
  return FALSE;
}

static gboolean
read_head (MunDemo  *demo,
           GError  **error)
{
  g_autofree char *day = g_key_file_get_string (demo->file, HEAD, "day", error);
  g_autofree char *today = mun_date_today ();

  if (day == NULL)
    return FALSE;
  if (!mun_date_is_valid (day))
    return mun_demo_refuse (error, HEAD, day);
  demo->shift = mun_date_days_between (day, today);
  return TRUE;
}

static void
act_as_named_person (MunDemo *demo)
{
  g_autofree char *person = g_key_file_get_string (demo->file, HEAD, "person", NULL);
  g_autofree char *id = person != NULL ? resolve_keys (demo, person) : NULL;

  mun_workspace_set_person (demo->workspace, id);
}

static gboolean
load (MunDemo     *demo,
      const char  *path,
      GError     **error)
{
  g_autoptr(GBytes) bytes = mun_data_lookup (DEMO_FILE, error);

  if (bytes == NULL)
    return FALSE;
  demo->file = g_key_file_new ();
  demo->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  demo->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!g_key_file_load_from_bytes (demo->file, bytes, G_KEY_FILE_NONE, error) || !read_head (demo, error))
    return FALSE;
  demo->workspace = mun_demo_begin_year (path, demo->shift, error);
  return demo->workspace != NULL && make_records (demo, error) && mun_demo_live_through (demo, error);
}

MunWorkspace *
mun_demo_create (const char  *path,
                 GError     **error)
{
  g_auto(MunDemo) demo = { 0 };

  g_return_val_if_fail (path != NULL, NULL);

  if (load (&demo, path, error))
    {
      act_as_named_person (&demo);
      return g_steal_pointer (&demo.workspace);
    }
  if (demo.workspace != NULL)
    {
      mun_workspace_close (demo.workspace);
      g_unlink (path);
    }
  return NULL;
}
