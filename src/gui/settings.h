/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What this machine remembers. A program that was not installed, or whose schema is missing, works with the defaults: all functions
 * take %NULL for the settings. */

/** mun_settings_new: Returns: (transfer full) (nullable): %NULL where the schema is not installed */
GSettings *mun_settings_new          (void);

/** mun_settings_get_text: Returns: (transfer full): the text under @key, @fallback without settings */
char      *mun_settings_get_text     (GSettings  *settings,
                                      const char *key,
                                      const char *fallback);

/** mun_settings_get_recent: Returns: (transfer full): addresses of the files opened last, newest first */
GStrv      mun_settings_get_recent   (GSettings  *settings);
void       mun_settings_add_recent   (GSettings  *settings,
                                      GFile      *file);
void       mun_settings_forget       (GSettings  *settings,
                                      const char *uri);

/** mun_settings_get_person: Returns: (transfer full) (nullable): who worked last on the workspace at @path */
char      *mun_settings_get_person   (GSettings  *settings,
                                      const char *path);
void       mun_settings_set_person   (GSettings  *settings,
                                      const char *path,
                                      const char *id);

/** mun_settings_get_seen: up to which revision @person (an id, "" for nobody) has seen the workspace at @path.
 * @at: (out) (transfer full): UTC moment. Returns: %FALSE when never */
gboolean   mun_settings_get_seen     (GSettings  *settings,
                                      const char *path,
                                      const char *person,
                                      gint64     *number,
                                      char      **at);
void       mun_settings_set_seen     (GSettings  *settings,
                                      const char *path,
                                      const char *person,
                                      gint64      number,
                                      const char *at);

void       mun_settings_keep_size    (GSettings  *settings,
                                      GtkWindow  *window);
void       mun_settings_restore_size (GSettings  *settings,
                                      GtkWindow  *window);

/** mun_recent_put: the list with @uri in front, once, and at most @max entries. Returns: (transfer full) */
GStrv      mun_recent_put            (const char * const *recent,
                                      const char         *uri,
                                      guint               max);

G_END_DECLS
