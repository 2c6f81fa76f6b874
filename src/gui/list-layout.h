/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "spec/spec.h"

G_BEGIN_DECLS

#define MUN_NO_FIELD (-2)

/* How a register looks: its columns and their order, what it is sorted and grouped by; and under which name that is kept. */
typedef struct {
  const MunSpec *spec;
  GArray        *fields;      /* (element-type int): MUN_SORT_REF is the number */
  GArray        *widths;      /* (element-type int): 0 for the usual one */
  int            sort_field;
  gboolean       descending;
  int            group_field; /* MUN_NO_FIELD for none */
} MunListLayout;

/** mun_list_layout_new: number, name, state and the listed fields, by number */
MunListLayout *mun_list_layout_new          (const MunSpec       *spec);
void           mun_list_layout_free         (MunListLayout       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunListLayout, mun_list_layout_free)

/** mun_list_layout_set_columns: @fields: ended by MUN_NO_FIELD; widths of those that stay are kept */
void           mun_list_layout_set_columns  (MunListLayout       *self,
                                             const int           *fields);
/** mun_list_layout_move: the column at @index goes @step places on */
void           mun_list_layout_move         (MunListLayout       *self,
                                             guint                index,
                                             int                  step);
/** mun_list_layout_find: Returns: place of the column of @field, -1 for none */
int            mun_list_layout_find         (const MunListLayout *self,
                                             int                  field);

/** mun_list_layout_can_group: whether rows can be grouped by @field */
gboolean       mun_list_layout_can_group    (const MunField      *field);

/** mun_list_layout_to_variant: type a{sv}, fields by name. Returns: (transfer floating) */
GVariant      *mun_list_layout_to_variant   (const MunListLayout *self);
/** mun_list_layout_from_variant: what names no field any more is left out; nothing left gives the usual layout. Returns: (transfer full) */
MunListLayout *mun_list_layout_from_variant (const MunSpec       *spec,
                                             GVariant            *variant);

/* On this machine ------------------------------------------------------------------------------------------------- */

/** mun_list_layout_load: @settings: (nullable). Returns: (transfer full): as it was left, or the usual one */
MunListLayout *mun_list_layout_load         (GSettings           *settings,
                                             const MunSpec       *spec);
void           mun_list_layout_keep         (const MunListLayout *self,
                                             GSettings           *settings);

/** mun_views_load: Returns: (transfer full): names of the saved views of @spec */
GStrv          mun_views_load               (GSettings           *settings,
                                             const MunSpec       *spec);
/** mun_views_keep: under @name, in place of one of that name; @layout %NULL takes it away */
void           mun_views_keep               (GSettings           *settings,
                                             const MunSpec       *spec,
                                             const char          *name,
                                             const MunListLayout *layout,
                                             const char          *filter);
/** mun_views_get: @filter: (out) (transfer full): what is typed in it. Returns: (transfer full) (nullable) */
MunListLayout *mun_views_get                (GSettings           *settings,
                                             const MunSpec       *spec,
                                             const char          *name,
                                             char               **filter);

G_END_DECLS
