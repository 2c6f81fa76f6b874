/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/* One risk as a bow tie: causes, what keeps them from the event, the event, what makes it less harmful, consequences. */

typedef enum { MUN_BOWTIE_CAUSE, MUN_BOWTIE_PREVENT, MUN_BOWTIE_EVENT, MUN_BOWTIE_MITIGATE, MUN_BOWTIE_CONSEQUENCE, MUN_N_BOWTIE_SIDES } MunBowtieSide;

/**
 * MunBowtiePart:
 * @record: (owned): where it leads: the risk itself for what is written in one of its fields
 * @field: that field of the risk, -1 for other records
 * @label, @detail: in the language of the screen
 * @weak: a control that does not work as it should
 * @missing: nothing is there, and the label says so
 */
typedef struct {
  MunBowtieSide  side;
  MunRecord     *record;
  int            field;
  char          *label;
  char          *detail;
  gboolean       weak;
  gboolean       missing;
} MunBowtiePart;

/** mun_bowtie_new: @risk: as edited. Returns: (transfer full) (element-type MunBowtiePart): at least one part on each side */
GPtrArray *mun_bowtie_new (MunWorkspace *workspace,
                           MunRecord    *risk);

G_END_DECLS
