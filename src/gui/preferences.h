/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/window.h"

G_BEGIN_DECLS

/** mun_preferences_show: what this machine remembers: who works, reports, backups, appearance */
void mun_preferences_show        (MunWindow  *window);

/** MunPreference: a row of that window. @title: N_(); @group: N_(): where it stands; @words: N_(): what else it is looked for by */
typedef struct {
  const char *title;
  const char *group;
  const char *words;
} MunPreference;

/** mun_preferences_list: Returns: all rows, ended by one without title */
const MunPreference *mun_preferences_list (void);

/** mun_preferences_show_row: the same with the focus on the row of @title, not translated */
void mun_preferences_show_row    (MunWindow  *window,
                                  const char *title);

/** mun_appearance_apply: light, dark or as the desktop has it. @settings: (nullable) */
void mun_appearance_apply        (GSettings  *settings);

/** mun_backup_folder: Returns: (transfer full): where backups of @workspace go: the folder that was chosen, or “Backups” beside the file */
char *mun_backup_folder          (GSettings    *settings,
                                  MunWorkspace *workspace);

/** mun_backup_is_copy: whether the file at @path is a backup, as its name and place say. @day: (out) (transfer full): when it was made; @original: (out)
 * (transfer full) (nullable): the file it was made of, as long as that is there */
gboolean mun_backup_is_copy      (const char   *path,
                                  char        **day,
                                  char        **original);

/** mun_backup_if_changed: makes the dated backup when it is wanted and something changed since the file was opened and since the last backup.
 * @opened: hash of the newest revision when the file was opened. Returns: %FALSE with @error */
gboolean mun_backup_if_changed   (GSettings    *settings,
                                  MunWorkspace *workspace,
                                  const char   *opened,
                                  GError      **error);

/** mun_about_show: */
void mun_about_show              (GtkWindow  *window);

G_END_DECLS
