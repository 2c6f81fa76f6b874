/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/path.h"

G_BEGIN_DECLS

/** MunPathPicture: the stations as one path: done, started, next, waiting. Tab comes to it once, the arrow keys walk along it, Return does what is to
 * be done at a station or shows what was done there. */
#define MUN_TYPE_PATH_PICTURE (mun_path_picture_get_type ())
G_DECLARE_FINAL_TYPE (MunPathPicture, mun_path_picture, MUN, PATH_PICTURE, GtkWidget)

/** mun_path_picture_set: @stations: (element-type MunStation) */
void  mun_path_picture_set      (MunPathPicture   *self,
                                 GPtrArray        *stations);

/** mun_station_word: untranslated N_(): "Done" */
const char *mun_station_word    (MunStationState   state);

/** mun_station_describe: Returns: (transfer full): what a screen reader says: "Station 3 of 13, Scope: Next, 1 of 3. Draft the scope." */
char *mun_station_describe      (const MunStation *station,
                                 guint             number,
                                 guint             n_stations);

/** mun_station_action: what leads to the work of a station: @target: (out) (transfer none): text of the action. Returns: the name of an action of the window */
const char *mun_station_action  (const MunStation *station,
                                 const char      **target);

/** mun_path_per_row: how many of @n stations stand in each row, so that the rows are about equally long. @width: room; @least: of one station */
guint mun_path_per_row          (guint             n,
                                 int               width,
                                 int               least);

G_END_DECLS
