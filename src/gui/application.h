/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * MunApplication: the program with windows. One process serves all windows; a file that is already open is shown, not opened twice.
 * Actions: app.new-window, app.open, app.quit.
 */
#define MUN_TYPE_APPLICATION (mun_application_get_type ())
G_DECLARE_FINAL_TYPE (MunApplication, mun_application, MUN, APPLICATION, AdwApplication)

MunApplication *mun_application_new       (void);
/** mun_application_open_file: in @window when it shows the start page, else in a window of its own. Returns: whether it is on the screen */
gboolean        mun_application_open_file (MunApplication *self,
                                           GtkWindow      *window,
                                           GFile          *file);

G_END_DECLS
