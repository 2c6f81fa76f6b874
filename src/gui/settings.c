/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/settings.h"

#include <string.h>

#define SCHEMA_ID  "org.muniment.Muniment"
#define MAX_RECENT 10

/* A program run from its build folder finds the schema that was compiled beside it. */
static GSettingsSchemaSource *
open_build_source (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = NULL;
  g_autofree char *data = NULL;

  if (program == NULL)
    return NULL;
  folder = g_path_get_dirname (program);
  data = g_build_filename (folder, "..", "data", NULL);
  return g_settings_schema_source_new_from_directory (data, g_settings_schema_source_get_default (), FALSE, NULL);
}

GSettings *
mun_settings_new (void)
{
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;

  if (installed != NULL)
    schema = g_settings_schema_source_lookup (installed, SCHEMA_ID, TRUE);
  if (schema == NULL)
    {
      g_autoptr(GSettingsSchemaSource) built = open_build_source ();

      if (built != NULL)
        schema = g_settings_schema_source_lookup (built, SCHEMA_ID, FALSE);
    }
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

char *
mun_settings_get_text (GSettings  *settings,
                       const char *key,
                       const char *fallback)
{
  return settings != NULL ? g_settings_get_string (settings, key) : g_strdup (fallback);
}

GStrv
mun_settings_get_recent (GSettings *settings)
{
  return settings != NULL ? g_settings_get_strv (settings, "recent") : g_new0 (char *, 1);
}

GStrv
mun_recent_put (const char * const *recent,
                const char         *uri,
                guint               max)
{
  g_autoptr(GStrvBuilder) list = g_strv_builder_new ();
  guint n = 1;

  g_strv_builder_add (list, uri);
  for (; *recent != NULL && n < max; recent++)
    if (strcmp (*recent, uri) != 0)
      {
        g_strv_builder_add (list, *recent);
        n++;
      }
  return g_strv_builder_end (list);
}

void
mun_settings_add_recent (GSettings *settings,
                         GFile     *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_auto(GStrv) old = mun_settings_get_recent (settings);
  g_auto(GStrv) recent = mun_recent_put ((const char * const *) old, uri, MAX_RECENT);

  if (settings != NULL)
    g_settings_set_strv (settings, "recent", (const char * const *) recent);
}

void
mun_settings_forget (GSettings  *settings,
                     const char *uri)
{
  g_auto(GStrv) recent = mun_settings_get_recent (settings);
  g_autoptr(GStrvBuilder) left = g_strv_builder_new ();
  g_auto(GStrv) list = NULL;

  for (char **entry = recent; *entry != NULL; entry++)
    if (strcmp (*entry, uri) != 0)
      g_strv_builder_add (left, *entry);
  list = g_strv_builder_end (left);
  if (settings != NULL)
    g_settings_set_strv (settings, "recent", (const char * const *) list);
}

char *
mun_settings_get_person (GSettings  *settings,
                         const char *path)
{
  g_autoptr(GVariant) persons = NULL;
  char *id = NULL;

  if (settings == NULL)
    return NULL;
  persons = g_settings_get_value (settings, "persons");
  return g_variant_lookup (persons, path, "s", &id) ? id : NULL;
}

void
mun_settings_set_person (GSettings  *settings,
                         const char *path,
                         const char *id)
{
  g_autoptr(GVariant) persons = NULL;
  g_auto(GVariantDict) dict = { 0 };
  GVariantBuilder builder;
  GVariantIter iter;
  const char *key;
  const char *value;

  if (settings == NULL)
    return;
  persons = g_settings_get_value (settings, "persons");
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, persons);
  while (g_variant_iter_next (&iter, "{&s&s}", &key, &value))
    if (strcmp (key, path) != 0)
      g_variant_builder_add (&builder, "{ss}", key, value);
  if (id != NULL)
    g_variant_builder_add (&builder, "{ss}", path, id);
  g_settings_set_value (settings, "persons", g_variant_builder_end (&builder));
}

/* A path has no line break that a person would miss: it parts file and person. */
gboolean
mun_settings_get_seen (GSettings   *settings,
                       const char  *path,
                       const char  *person,
                       gint64      *number,
                       char       **at)
{
  g_autoptr(GVariant) seen = NULL;
  g_autofree char *key = g_strconcat (path, "\n", person, NULL);

  if (settings == NULL)
    return FALSE;
  seen = g_settings_get_value (settings, "seen");
  return g_variant_lookup (seen, key, "(xs)", number, at);
}

void
mun_settings_set_seen (GSettings  *settings,
                       const char *path,
                       const char *person,
                       gint64      number,
                       const char *at)
{
  g_autoptr(GVariant) seen = NULL;
  g_autofree char *key = g_strconcat (path, "\n", person, NULL);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *other;
  GVariant *value;

  if (settings == NULL)
    return;
  seen = g_settings_get_value (settings, "seen");
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{s(xs)}"));
  g_variant_iter_init (&iter, seen);
  while (g_variant_iter_next (&iter, "{&s@(xs)}", &other, &value))
    {
      if (strcmp (other, key) != 0)
        g_variant_builder_add (&builder, "{s@(xs)}", other, value);
      g_variant_unref (value);
    }
  g_variant_builder_add (&builder, "{s(xs)}", key, number, at);
  g_settings_set_value (settings, "seen", g_variant_builder_end (&builder));
}

void
mun_settings_keep_size (GSettings *settings,
                        GtkWindow *window)
{
  int width;
  int height;

  if (settings == NULL)
    return;
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  g_settings_set (settings, "window-size", "(ii)", width, height);
}

void
mun_settings_restore_size (GSettings *settings,
                           GtkWindow *window)
{
  int width = 1180;
  int height = 780;

  if (settings != NULL)
    g_settings_get (settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (window, MAX (width, 360), MAX (height, 294));
  if (settings != NULL && g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
}
