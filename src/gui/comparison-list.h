/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/comparison.h"

G_BEGIN_DECLS

/** MunComparisonRow: a record that is different, or the heading above those of one type */
#define MUN_TYPE_COMPARISON_ROW (mun_comparison_row_get_type ())
G_DECLARE_FINAL_TYPE (MunComparisonRow, mun_comparison_row, MUN, COMPARISON_ROW, GObject)

struct _MunComparisonRow {
  GObject                  parent_instance;
  const MunComparedRecord *record; /* NULL: a heading */
  const MunSpec           *spec;
  guint                    n;      /* of a heading: how many records follow */
  MunComparison           *comparison;
};

/** MunComparisonList: what is different, by type, as a GListModel; rows come to life as they come into sight */
#define MUN_TYPE_COMPARISON_LIST (mun_comparison_list_get_type ())
G_DECLARE_FINAL_TYPE (MunComparisonList, mun_comparison_list, MUN, COMPARISON_LIST, GObject)

/** mun_comparison_list_new: @spec, @person: (nullable): only these */
MunComparisonList *mun_comparison_list_new   (MunComparison           *comparison,
                                              const MunSpec           *spec,
                                              const char              *person);
/** mun_comparison_list_count: how many records became what @kind says */
guint              mun_comparison_list_count (MunComparisonList       *self,
                                              MunComparedKind          kind);

G_END_DECLS
