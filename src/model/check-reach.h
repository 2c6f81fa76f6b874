/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalogue/catalogue.h"
#include "model/workspace.h"

G_BEGIN_DECLS

/* A field of the changed record and one of the record that is looked at. */
typedef struct {
  int changed;
  int own;
} MunCheckPair;

/* For which of the records that a part looks at the answer can be another one when a record of some type has changed. Told from the words of its
 * conditions; what is not written in one of the plain ways reaches all. */
typedef struct {
  gboolean all;      /* all records; then the rest is empty */
  gboolean own;      /* the changed record itself */
  GArray  *children; /* of int: those that these fields of the changed record point to, before or now */
  GArray  *parents;  /* of int: those that point to the changed record with these fields of their own */
  GArray  *siblings; /* of MunCheckPair: those that point where the changed record points, before or now */
} MunCheckReach;

/** mun_check_reach_counts: Returns: whether a change is to be looked at: of a record that came or went not each field, but that it did, and where it points */
gboolean       mun_check_reach_counts (const MunFieldChange *change);

/** mun_check_reach_new: @spec: the type of the changed record; @field: what has changed, as in #MunFieldChange. Returns: (transfer full) */
MunCheckReach *mun_check_reach_new  (const MunCheckPart *part,
                                     const MunSpec      *spec,
                                     int                 field);
void           mun_check_reach_free (MunCheckReach      *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunCheckReach, mun_check_reach_free)

G_END_DECLS
