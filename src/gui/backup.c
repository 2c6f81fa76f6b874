/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/preferences.h"

#include "gui/settings.h"

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

char *
mun_backup_folder (GSettings    *settings,
                   MunWorkspace *workspace)
{
  g_autofree char *chosen = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  chosen = mun_settings_get_text (settings, "backup-folder", "");
  return *chosen != '\0' ? g_steal_pointer (&chosen) : g_path_get_dirname (mun_workspace_get_path (workspace));
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
