/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/data.h"

#define ROOT "/org/muniment/data/"

GResource *mun_data_get_resource (void); /* made by glib-compile-resources */

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

GBytes *
mun_data_lookup (const char  *name,
                 GError     **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  path = g_strconcat (ROOT, name, NULL);
  return g_resource_lookup_data (mun_data_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

GStrv
mun_data_list (const char *folder)
{
  g_autofree char *path = NULL;
  GStrv names;

  g_return_val_if_fail (folder != NULL, NULL);

  path = g_strconcat (ROOT, folder, NULL);
  names = g_resource_enumerate_children (mun_data_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (names == NULL)
    return g_new0 (char *, 1);

  qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  return names;
}
