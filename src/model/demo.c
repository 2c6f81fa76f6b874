/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/demo.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/data.h"
#include "base/date.h"
#include "base/error.h"

#define DEMO_FILE "demonstration/tarnwick.ini"
#define HEAD      "demonstration"

/* Records come from groups named "type key"; "@key" in a value stands for the id of that record. */
typedef struct {
  MunWorkspace *workspace;
  GKeyFile     *file;
  GHashTable   *by_key;   /* key -> MunRecord */
  GPtrArray    *records;  /* in the order of the file */
  int           shift;    /* days */
} Loader;

static void
loader_clear (Loader *loader)
{
  g_clear_pointer (&loader->file, g_key_file_unref);
  g_clear_pointer (&loader->by_key, g_hash_table_unref);
  g_clear_pointer (&loader->records, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Loader, loader_clear)

static gboolean
refuse (GError     **error,
        const char  *group,
        const char  *what)
{
  g_set_error (error, MUN_ERROR, MUN_ERROR_DAMAGED, _("The demonstration cannot be loaded: “%1$s”: %2$s."), group, what);
  return FALSE;
}

static gboolean
make_records (Loader  *loader,
              GError **error)
{
  g_auto(GStrv) groups = g_key_file_get_groups (loader->file, NULL);

  for (char **group = groups; *group != NULL; group++)
    {
      g_auto(GStrv) name = g_strsplit (*group, " ", 2);
      const MunSpec *spec;
      MunRecord *record;

      if (g_str_equal (*group, HEAD))
        continue;
      spec = mun_spec_find (name[0]);
      if (spec == NULL || name[1] == NULL)
        return refuse (error, *group, _("no such type of record"));
      /* The organisation exists from the first moment of a file. */
      if (spec->flags & MUN_SPEC_SINGLE)
        record = mun_workspace_single (loader->workspace, spec);
      else
        record = mun_workspace_new_record (loader->workspace, spec);
      g_hash_table_insert (loader->by_key, g_strdup (name[1]), record);
      g_ptr_array_add (loader->records, g_object_ref (record));
    }
  return TRUE;
}

/* "@rsk1 @rsk2" -> ids in lines; anything else stays. */
static char *
resolve_keys (Loader     *loader,
              const char *value)
{
  g_auto(GStrv) keys = g_strsplit (value, " ", -1);
  g_autoptr(GString) ids = g_string_new (NULL);

  for (char **key = keys; *key != NULL; key++)
    {
      MunRecord *record = **key == '@' ? g_hash_table_lookup (loader->by_key, *key + 1) : NULL;

      if (record == NULL)
        return NULL;
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? "\n" : "", mun_record_get_id (record));
    }
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static char *
shift_date (const char *value,
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
set_field (Loader      *loader,
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
    return refuse (error, group, _("no such field"));

  switch (spec->fields[field].kind)
    {
    case MUN_KIND_LINK:
    case MUN_KIND_LINKS:
      value = resolve_keys (loader, text);
      break;
    case MUN_KIND_DATE:
    case MUN_KIND_DATE_TIME:
      value = shift_date (text, loader->shift);
      break;
    default:
      value = g_strdup (text);
    }
  if (value == NULL)
    return refuse (error, group, _("it points to a record that does not exist"));
  if (mun_record_parse (record, field, value, error))
    return TRUE;
  g_prefix_error (error, "%s: ", group);
  return FALSE;
}

static gboolean
fill_records (Loader  *loader,
              GError **error)
{
  g_auto(GStrv) groups = g_key_file_get_groups (loader->file, NULL);

  for (char **group = groups; *group != NULL; group++)
    {
      g_auto(GStrv) keys = g_key_file_get_keys (loader->file, *group, NULL, NULL);
      const char *key = strchr (*group, ' ');
      MunRecord *record = key != NULL ? g_hash_table_lookup (loader->by_key, key + 1) : NULL;

      for (char **name = keys; record != NULL && *name != NULL; name++)
        {
          g_autofree char *text = g_key_file_get_string (loader->file, *group, *name, NULL);

          if (text == NULL || !set_field (loader, record, *group, *name, text, error))
            return text == NULL ? refuse (error, *group, *name) : FALSE;
        }
    }
  return TRUE;
}

static gboolean
read_head (Loader  *loader,
           GError **error)
{
  g_autofree char *day = g_key_file_get_string (loader->file, HEAD, "day", error);
  const char *today = mun_workspace_get_today (loader->workspace);

  if (day == NULL)
    return FALSE;
  if (!mun_date_is_valid (day))
    return refuse (error, HEAD, day);
  loader->shift = mun_date_days_between (day, today);
  return TRUE;
}

static void
act_as_named_person (Loader *loader)
{
  g_autofree char *person = g_key_file_get_string (loader->file, HEAD, "person", NULL);
  g_autofree char *id = person != NULL ? resolve_keys (loader, person) : NULL;

  mun_workspace_set_person (loader->workspace, id);
}

static gboolean
save_records (Loader  *loader,
              GError **error)
{
  gboolean saved;

  mun_workspace_set_restoring (loader->workspace, TRUE);
  saved = mun_workspace_save_all (loader->workspace, loader->records, _("Demonstration organisation loaded"), error);
  mun_workspace_set_restoring (loader->workspace, FALSE);
  return saved;
}

static gboolean
load (MunWorkspace  *workspace,
      GError       **error)
{
  g_auto(Loader) loader = { .workspace = workspace };
  g_autoptr(GBytes) bytes = mun_data_lookup (DEMO_FILE, error);

  if (bytes == NULL)
    return FALSE;
  loader.file = g_key_file_new ();
  loader.by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  loader.records = g_ptr_array_new_with_free_func (g_object_unref);

  if (!g_key_file_load_from_bytes (loader.file, bytes, G_KEY_FILE_NONE, error) || !read_head (&loader, error) ||
      !make_records (&loader, error) || !fill_records (&loader, error) ||
      !save_records (&loader, error))
    return FALSE;
  act_as_named_person (&loader);
  return TRUE;
}

MunWorkspace *
mun_demo_create (const char  *path,
                 GError     **error)
{
  g_autoptr(MunWorkspace) workspace = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  workspace = mun_workspace_create (path, "Tarnwick Forwarding & Storage Ltd", "en", error);
  if (workspace == NULL)
    return NULL;
  if (!load (workspace, error))
    {
      mun_workspace_close (workspace);
      g_unlink (path);
      return NULL;
    }
  return g_steal_pointer (&workspace);
}
