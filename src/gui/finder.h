/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalogue/catalogue.h"
#include "gui/window.h"

G_BEGIN_DECLS

/* Find anything: places, wizards, reports, actions, records, requirements. */

typedef enum {
  MUN_FOUND_PLACE,
  MUN_FOUND_WIZARD,
  MUN_FOUND_RECORD,
  MUN_FOUND_REQUIREMENT,
  MUN_FOUND_REPORT,
  MUN_FOUND_ACTION,
  MUN_N_FOUND
} MunFoundKind;

typedef struct {
  MunFoundKind  kind;
  char         *title;
  char         *detail;
  const char   *icon;
  const char   *action; /* name of the action that leads there */
  char         *target; /* its parameter, or NULL */
} MunFound;

void       mun_found_free       (MunFound     *found);

/** mun_find_fixed: what is there in every file: places, wizards, reports, actions; what is called so comes first. Returns: (transfer full) (element-type MunFound) */
GPtrArray *mun_find_fixed       (const char   *words);
/** mun_find_requirements: at most @limit */
GPtrArray *mun_find_requirements (MunCatalogue *catalogue,
                                 const char   *words,
                                 guint         limit);

/** mun_find_order: what comes first: requirements for the number of a clause, actions for “add …”, the kind of what is called so. @fixed: what
 * mun_find_fixed() found (element-type MunFound). @order: (out): MUN_N_FOUND kinds */
void       mun_find_order       (const char   *words,
                                 GPtrArray    *fixed,
                                 MunFoundKind *order);

/** mun_finder_show: opens the search over @window */
void       mun_finder_show      (MunWindow    *window);

G_END_DECLS
