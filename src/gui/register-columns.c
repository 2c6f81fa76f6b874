/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/register-columns.h"

#include <glib/gi18n.h>

#include "base/text.h"
#include "gui/badge.h"
#include "model/record-list.h"
#include "spec/kind.h"

#define NO_SORT (-2)

typedef struct _Column Column;

typedef void (*BindFunc) (GtkSignalListItemFactory *factory, GtkListItem *item, Column *column);

/* What a factory and a sorter need to know of their column. */
struct _Column {
  MunWorkspace  *workspace; /* weak */
  const MunSpec *spec;
  int            field; /* MUN_SORT_REF: the number */
  gboolean       essential;
  BindFunc       bind;
};

/* The list sorts in the database. GTK 4.8 does not tell which header is pressed; but its sorter asks the sorters of the columns
 * in turn, and the first one asked is the first in order. */
static int asked = NO_SORT;

static void
free_column (gpointer  data,
             GClosure *closure)
{
  Column *column = data;

  g_clear_weak_pointer (&column->workspace);
  g_free (column);
}

static void
destroy_column (gpointer data)
{
  free_column (data, NULL);
}

static int
answer_cb (gconstpointer a,
           gconstpointer b,
           gpointer      user_data)
{
  asked = GPOINTER_TO_INT (user_data);
  return -1;
}

static void
setup_label_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                Column                   *column)
{
  GtkWidget *label = gtk_label_new ("");
  MunKind kind = column->field >= 0 ? column->spec->fields[column->field].kind : MUN_KIND_LINE;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  if (column->field == MUN_SORT_REF || kind == MUN_KIND_DATE || kind == MUN_KIND_INTEGER || kind == MUN_KIND_MONEY || kind == MUN_KIND_DECIMAL)
    gtk_widget_add_css_class (label, "numeric");
  if (column->field == MUN_SORT_REF)
    gtk_widget_add_css_class (label, "dim-label");
  if (column->field >= 0 && (guint) column->field == column->spec->title_field)
    gtk_label_set_width_chars (GTK_LABEL (label), 18);
  gtk_list_item_set_child (item, label);
}

static void
bind_label_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               Column                   *column)
{
  MunRecord *record = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *value = NULL;
  g_autofree char *shown = NULL;

  if (record == NULL || column->workspace == NULL)
    return;
  if (column->field == MUN_SORT_REF)
    value = g_strdup (mun_record_get_ref (record));
  else if ((guint) column->field == column->spec->title_field && column->spec->fields[column->field].kind == MUN_KIND_LINE)
    value = mun_workspace_title (column->workspace, column->spec, mun_record_get_id (record));
  else
    value = mun_workspace_format (column->workspace, record, column->field, NULL);
  shown = mun_text_shorten (value, 160);
  gtk_label_set_text (GTK_LABEL (label), shown);
}

static void
setup_badge_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                Column                   *column)
{
  gtk_list_item_set_child (item, mun_badge_new ());
}

static void
bind_badge_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               Column                   *column)
{
  MunRecord *record = gtk_list_item_get_item (item);
  MunBadge *badge = MUN_BADGE (gtk_list_item_get_child (item));

  if (record == NULL)
    return;
  if (*mun_record_get_withdrawn (record) != '\0')
    mun_badge_set (badge, MUN_TONE_OVER, _("Withdrawn"));
  else
    mun_badge_set_state (badge, column->spec, mun_record_get_state (record));
}

static void
saved_cb (MunRecord   *record,
          GParamSpec  *pspec,
          GtkListItem *item)
{
  Column *column = g_object_get_data (G_OBJECT (item), "column");

  column->bind (NULL, item, column);
}

/* The record stays the same object when it is saved: the cell follows it. */
static void
follow_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           Column                   *column)
{
  g_object_set_data (G_OBJECT (item), "column", column);
  g_signal_connect (gtk_list_item_get_item (item), "notify::dirty", G_CALLBACK (saved_cb), item);
}

static void
unfollow_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             Column                   *column)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), saved_cb, item);
}

static GtkColumnViewColumn *
create_column (MunWorkspace  *workspace,
               const MunSpec *spec,
               int            field,
               const char    *title,
               GCallback      setup,
               BindFunc       bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (title, factory);
  g_autoptr(GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (answer_cb, GINT_TO_POINTER (field), NULL));
  Column *data = g_new0 (Column, 1);

  g_set_weak_pointer (&data->workspace, workspace);
  data->spec = spec;
  data->field = field;
  data->essential = field == MUN_SORT_REF || (guint) field == spec->title_field || (mun_spec_has_state (spec) && (guint) field == spec->state_field);
  g_signal_connect_data (factory, "setup", setup, data, NULL, 0);
  data->bind = bind;
  g_signal_connect (factory, "bind", G_CALLBACK (bind), data);
  g_signal_connect (factory, "bind", G_CALLBACK (follow_cb), data);
  g_signal_connect (factory, "unbind", G_CALLBACK (unfollow_cb), data);
  g_object_set_data_full (G_OBJECT (column), "column", data, destroy_column);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  return column;
}

static void
add_column (GtkColumnView *view,
            MunWorkspace  *workspace,
            const MunSpec *spec,
            int            field)
{
  gboolean state = mun_spec_has_state (spec) && field >= 0 && (guint) field == spec->state_field;
  gboolean title = field >= 0 && (guint) field == spec->title_field;
  g_autoptr(GtkColumnViewColumn) column = NULL;

  if (state)
    column = create_column (workspace, spec, field, _(spec->fields[field].label), G_CALLBACK (setup_badge_cb), bind_badge_cb);
  else
    column = create_column (workspace, spec, field, field == MUN_SORT_REF ? _("Number") : _(spec->fields[field].label),
                            G_CALLBACK (setup_label_cb), bind_label_cb);
  if (field == MUN_SORT_REF)
    gtk_column_view_column_set_fixed_width (column, 90);
  else if (title)
    gtk_column_view_column_set_expand (column, TRUE);
  else
    gtk_column_view_column_set_fixed_width (column, spec->fields[field].kind == MUN_KIND_SCALE || mun_kind_is_number (spec->fields[field].kind) ? 100 : 132);
  gtk_column_view_append_column (view, column);
  g_ptr_array_add (g_object_get_data (G_OBJECT (view), "columns"), g_steal_pointer (&column));
}

void
mun_register_columns_add (GtkColumnView *view,
                          MunWorkspace  *workspace,
                          const MunSpec *spec)
{
  g_object_set_data_full (G_OBJECT (view), "columns", g_ptr_array_new_with_free_func (g_object_unref), (GDestroyNotify) g_ptr_array_unref);
  add_column (view, workspace, spec, MUN_SORT_REF);
  add_column (view, workspace, spec, spec->title_field);
  if (mun_spec_has_state (spec))
    add_column (view, workspace, spec, spec->state_field);
  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].flags & MUN_LISTED && i != spec->title_field && !(mun_spec_has_state (spec) && i == spec->state_field))
      add_column (view, workspace, spec, i);
}

/* Hidden columns keep their share of the width in GTK 4.8: those that are not wanted are taken out instead. */
void
mun_register_columns_compact (GtkColumnView *view,
                              gboolean       compact)
{
  GPtrArray *all = g_object_get_data (G_OBJECT (view), "columns");
  GListModel *columns = gtk_column_view_get_columns (view);
  guint position = 0;

  g_assert (all != NULL);
  for (guint i = 0; i < all->len; i++)
    {
      GtkColumnViewColumn *column = all->pdata[i];
      Column *data = g_object_get_data (G_OBJECT (column), "column");
      g_autoptr(GtkColumnViewColumn) there = g_list_model_get_item (columns, position);
      gboolean wanted = !compact || data->essential;

      if (wanted && there != column)
        gtk_column_view_insert_column (view, position, column);
      else if (!wanted && there == column)
        gtk_column_view_remove_column (view, column);
      position += wanted;
    }
}

void
mun_register_columns_get_sort (GtkColumnView *view,
                               int           *field,
                               gboolean      *descending)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (view);
  GtkOrdering ordering;

  asked = NO_SORT;
  ordering = gtk_sorter_compare (sorter, view, sorter);
  *field = asked == NO_SORT ? MUN_SORT_REF : asked;
  *descending = asked != NO_SORT && ordering == GTK_ORDERING_LARGER;
}
