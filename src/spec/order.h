/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "spec/spec.h"

G_BEGIN_DECLS

/* What happened has its order: of two moments of one record the second cannot lie before the first. */
typedef struct {
  const MunSpec *spec;
  int            first;
  int            then;
  gboolean       runs; /* with the first and without the second it goes on: it is ended, not taken out of the file */
} MunOrder;

#define MUN_ONLY_FIELDS 2

/* What is there once: no two records in use have the same in the first of these fields and the same, or in one of them nothing, in the second. */
typedef struct {
  const MunSpec *spec;
  int            fields[MUN_ONLY_FIELDS]; /* -1: no further one */
} MunOnly;

/* What leads from one record to another: the two ends are never the same. */
typedef struct {
  const MunSpec *spec;
  int            from;
  int            to;
} MunEnds;

/** mun_ends: Returns: (transfer none): the table; a row without @spec ends it */
const MunEnds  *mun_ends         (void);

/** mun_orders: Returns: (transfer none): the table; a row without @spec ends it. Those of one type stand together */
const MunOrder *mun_orders       (void);

/** mun_order_is_running: whether @first is filled and @then is not, where that means that something goes on. @first, @then: canonical values */
gboolean        mun_order_is_running (const MunOrder *order,
                                      const char     *first,
                                      const char     *then);

/** mun_onlies: Returns: (transfer none): the table; a row without @spec ends it */
const MunOnly  *mun_onlies       (void);

/** mun_order_length: Returns: how much of the two values is compared: days where one of them is a day, otherwise minutes as well */
guint           mun_order_length (const MunOrder *order);

G_END_DECLS
