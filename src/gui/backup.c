/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/preferences.h"

#include <string.h>

#include "base/date.h"
#include "gui/settings.h"

/* One name in all languages: whoever works in another one finds the copies, too. */
#define FOLDER "Backups"
#define ENDING ".muniment"
#define DAY_LENGTH 10

/* For each file, the head of the chain that its last backup holds. */
static char *
get_backed_up (GSettings  *settings,
               const char *path)
{
  g_autoptr(GVariant) backups = g_settings_get_value (settings, "backups");
  char *head = NULL;

  return g_variant_lookup (backups, path, "s", &head) ? head : NULL;
}

static void
set_backed_up (GSettings  *settings,
               const char *path,
               const char *head)
{
  g_autoptr(GVariant) backups = g_settings_get_value (settings, "backups");
  GVariantBuilder builder;
  GVariantIter iter;
  const char *key;
  const char *value;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, backups);
  while (g_variant_iter_next (&iter, "{&s&s}", &key, &value))
    if (g_strcmp0 (key, path) != 0)
      g_variant_builder_add (&builder, "{ss}", key, value);
  g_variant_builder_add (&builder, "{ss}", path, head);
  g_settings_set_value (settings, "backups", g_variant_builder_end (&builder));
}

static gboolean
is_backup_folder (const char *folder)
{
  g_autofree char *name = g_path_get_basename (folder);

  return g_str_equal (name, FOLDER);
}

char *
mun_backup_folder (GSettings    *settings,
                   MunWorkspace *workspace)
{
  g_autofree char *chosen = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  chosen = mun_settings_get_text (settings, "backup-folder", "");
  if (*chosen != '\0')
    return g_steal_pointer (&chosen);
  folder = g_path_get_dirname (mun_workspace_get_path (workspace));
  return is_backup_folder (folder) ? g_steal_pointer (&folder) : g_build_filename (folder, FOLDER, NULL);
}

/* In the folder of the copy, or beside that. */
static char *
find_original (const char *folder,
               const char *name)
{
  g_autofree char *above = g_path_get_dirname (folder);
  g_autofree char *beside = g_build_filename (folder, name, NULL);
  g_autofree char *outside = g_build_filename (above, name, NULL);

  if (g_file_test (beside, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&beside);
  return g_file_test (outside, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer (&outside) : NULL;
}

/* A date at the end alone makes no copy: the file is in the folder for copies, or what it is a copy of is near. */
gboolean
mun_backup_is_copy (const char  *path,
                    char       **day,
                    char       **original)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;
  gsize n;

  g_return_val_if_fail (path != NULL && day != NULL && original != NULL, FALSE);

  *day = *original = NULL;
  folder = g_path_get_dirname (path);
  name = g_path_get_basename (path);
  n = strlen (name);
  if (!g_str_has_suffix (name, ENDING) || n <= strlen (ENDING) + DAY_LENGTH + 1 || name[n - strlen (ENDING) - DAY_LENGTH - 1] != ' ')
    return FALSE;
  n -= strlen (ENDING) + DAY_LENGTH;
  date = g_strndup (name + n, DAY_LENGTH);
  if (!mun_date_is_valid (date))
    return FALSE;
  strcpy (name + n - 1, ENDING);
  *original = find_original (folder, name);
  if (*original == NULL && !is_backup_folder (folder))
    return FALSE;
  *day = g_steal_pointer (&date);
  return TRUE;
}

gboolean
mun_backup_if_changed (GSettings     *settings,
                       MunWorkspace  *workspace,
                       const char    *opened,
                       GError       **error)
{
  g_autofree char *last = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *made = NULL;
  g_autoptr(MunRevision) head = NULL;
  const char *path;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), FALSE);

  if (settings == NULL || !g_settings_get_boolean (settings, "backup-on-close") || mun_workspace_read_only_reason (workspace) != NULL)
    return TRUE;
  path = mun_workspace_get_path (workspace);
  head = mun_store_head (mun_workspace_get_store (workspace), error);
  if (head == NULL)
    return error == NULL || *error == NULL;
  last = get_backed_up (settings, path);
  if (g_strcmp0 (opened, head->hash) == 0)
    return TRUE;
  if (g_strcmp0 (last, head->hash) == 0)
    return TRUE;
  folder = mun_backup_folder (settings, workspace);
  made = mun_store_backup_dated (mun_workspace_get_store (workspace), folder, error);
  if (made == NULL)
    return FALSE;
  set_backed_up (settings, path, head->hash);
  return TRUE;
}
