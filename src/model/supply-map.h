/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/* Who hands goods to whom, and what depends on what: from the flows and their stages, the suppliers in use and the dependencies. */

typedef enum { MUN_SUPPLY_UPSTREAM, MUN_SUPPLY_SUPPORT, MUN_SUPPLY_WE, MUN_SUPPLY_DOWNSTREAM, MUN_N_SUPPLY_STAGES } MunSupplyStage;

/**
 * MunSupplyNode:
 * @record: (owned): a supplier, a site, the organisation, a process; the stage of a flow for a place outside that has no supplier; the dependency
 *   itself where it rests on no supplier
 * @risks: open risks of the record
 * @single: a dependency in force rests on it
 * @uncovered: one of these has neither a way round nor a risk
 */
typedef struct {
  MunRecord      *record;
  MunSupplyStage  stage;
  guint           risks;
  gboolean        single;
  gboolean        uncovered;
} MunSupplyNode;

/**
 * MunSupplyEdge:
 * @depends: @to needs @from; otherwise goods, information or a service go from one to the other
 * @strong: of high criticality, or without a way round
 */
typedef struct {
  guint    from;
  guint    to;
  gboolean depends;
  gboolean strong;
} MunSupplyEdge;

typedef struct {
  GPtrArray *nodes; /* (element-type MunSupplyNode): the organisation first */
  GArray    *edges; /* (element-type MunSupplyEdge) */
} MunSupplyMap;

MunSupplyMap *mun_supply_map_new  (MunWorkspace *workspace);
void          mun_supply_map_free (MunSupplyMap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunSupplyMap, mun_supply_map_free)

G_END_DECLS
