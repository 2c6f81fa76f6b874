/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chart/network.h"
#include "model/supply-map.h"

G_BEGIN_DECLS

/* What the hue of a box says. */
typedef enum {
  MUN_SUPPLY_HIGH,
  MUN_SUPPLY_MEDIUM,
  MUN_SUPPLY_LOW,
  MUN_SUPPLY_OURS,
  MUN_SUPPLY_NEEDED,
  MUN_N_SUPPLY_HUES,
} MunSupplyHue;

/* The supply chain as a chart, the same in the window and in the report. */
typedef struct {
  MunSupplyMap *map;     /* (owned): its nodes have the numbers of the chart */
  MunChain      chain;
  GPtrArray    *texts;   /* owns the texts of the chart */
  MunNode      *nodes;
  guint        *places;
  MunEdge      *edges;
  const char   *stages[MUN_N_SUPPLY_STAGES];
  MunBar        legend[MUN_N_SUPPLY_HUES];
  char         *language;
} MunSupplyPicture;

/** mun_supply_picture_new: @language: (nullable): of the screen */
MunSupplyPicture *mun_supply_picture_new      (MunWorkspace *workspace,
                                               const char   *language);
void              mun_supply_picture_free     (MunSupplyPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunSupplyPicture, mun_supply_picture_free)

/** mun_supply_picture_describe: Returns: (transfer full): a node for those who do not see it: name, kind, warnings, from whom and to whom */
char             *mun_supply_picture_describe (const MunSupplyPicture *self,
                                               guint                   node);
/** mun_supply_picture_spoken: Returns: (transfer full): all of it */
char             *mun_supply_picture_spoken   (const MunSupplyPicture *self);

G_END_DECLS
