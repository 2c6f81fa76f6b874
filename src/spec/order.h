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

/* What has happened does not lie in the future. */
typedef struct {
  const MunSpec *spec;
  int            field;
} MunHappened;

/** mun_orders: Returns: (transfer none): the table; a row without @spec ends it. Those of one type stand together */
const MunOrder    *mun_orders        (void);

/** mun_happenings: Returns: (transfer none): the table; a row without @spec ends it */
const MunHappened *mun_happenings    (void);

/** mun_order_length: Returns: how much of the two values is compared: days where one of them is a day, otherwise minutes as well */
guint              mun_order_length  (const MunOrder *order);

G_END_DECLS
