/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/soft-stops.h"

G_BEGIN_DECLS

/* soft-stops.c: before anything is written, when nothing else refuses it: whether the first @n_given of @records may be saved. Those of the rest that are
 * steps of approval get the reason. */
gboolean   mun_soft_stops_check      (MunWorkspace  *self,
                                      GPtrArray     *records,
                                      guint          n_given,
                                      GError       **error);

/* soft-stops.c: the same for what was kept while a conversation went on: each record as if it was entered now */
gboolean   mun_soft_stops_look_back  (MunWorkspace  *self,
                                      GPtrArray     *records,
                                      GError       **error);

/* soft-stops.c: a save or a group begins */
void       mun_soft_stops_begin      (MunWorkspace  *self);

/* soft-stops.c: writes the reason into the summary of the open change, where it was needed */
void       mun_soft_stops_sign       (MunWorkspace  *self);

/* soft-rules.c: what is looked at: a record on its way from one state to another, which may be the same */
typedef struct {
  MunWorkspace *workspace;
  MunRecord    *record;
  const char   *from;     /* key of the state in the file; "" without a life cycle */
  const char   *to;       /* key of the state that it shall have */
  gboolean      fresh;    /* counts as just entered */
} MunSoftLook;

/* soft-rules.c: one rule. @find: Returns: whether it applies; @weak and @better: (out) (transfer full) */
typedef struct {
  const char    *key;
  const MunSpec *spec;    /* NULL: any type */
  gboolean     (*find) (const MunSoftLook *look, char **weak, char **better);
} MunSoftRule;

/* soft-rules.c: Returns: (transfer none): ended by a NULL key */
const MunSoftRule *mun_soft_rules (void);

/* risk-rules.c: whether the owner of the risk may decide where it is at home. @owner: id of a person */
gboolean   mun_risk_has_authority    (MunWorkspace  *workspace,
                                      MunRecord     *risk,
                                      const char    *owner);

G_END_DECLS
