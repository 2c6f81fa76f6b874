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
} MunOrder;

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

/** mun_order_length: Returns: how much of the two values is compared: days where one of them is a day, otherwise minutes as well */
guint           mun_order_length (const MunOrder *order);

G_END_DECLS
