/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "model/workspace.h"

G_BEGIN_DECLS

/* The map of the window: one row per place in the sidebar. A new page is a new row here, and nothing else. */

typedef enum {
  MUN_SECTION_TOP,
  MUN_SECTION_PLAN,
  MUN_SECTION_DO,
  MUN_SECTION_CHECK,
  MUN_SECTION_ACT,
  MUN_SECTION_ALL,  /* what looks at everything: conformity, reports, history */
  MUN_N_SECTIONS
} MunSection;

/**
 * MunPlace: stands under “More” while it shows records, has none of them and its turn on the path has not come
 * @id: for actions and settings: "risks"
 * @title: N_()
 * @icon: name of the symbolic icon
 * @tip: N_(): what a person does here, one sentence
 * @types: names of the record types whose registers are tabs of the place, NULL-terminated; empty for other pages
 * @page: type of the #MunPage; %NULL for the generic page with the registers of @types
 * @picture: type of a #MunTabPicture shown as second tab (the risk matrix), or %NULL
 * @picture_title: N_(): its tab
 */
typedef struct {
  const char         *id;
  MunSection          section;
  const char         *title;
  const char         *icon;
  const char         *tip;
  const char * const *types;
  GType             (*page) (void);
  GType             (*picture) (void);
  const char         *picture_title;
} MunPlace;

/** mun_places: Returns: all places in the order of the sidebar, ended by one without id */
const MunPlace *mun_places           (void);
/** mun_place_find: Returns: (nullable) */
const MunPlace *mun_place_find       (const char    *id);
/** mun_place_of_type: Returns: (nullable): the place whose tab shows records of @spec; child lines stand where their parent stands */
const MunPlace *mun_place_of_type    (const MunSpec *spec);
/** mun_place_of_module: Returns: (nullable): the place a module word of a station or specification means, or the place with that id */
const MunPlace *mun_place_of_module  (const char    *module);

/** mun_section_title: in the language of the screen; "" for the first */
const char     *mun_section_title    (MunSection     section);

/** mun_place_count_types: for a MunWorker. @data: the place. Returns: (transfer full): a GArray of gint64: how many records of each of its types there are,
 * -1 for those of which there is one */
gpointer mun_place_count_types (MunWorkspace  *workspace,
                                gpointer       data,
                                GCancellable  *cancellable,
                                GError       **error);

G_END_DECLS
