/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/clause-factory.h"

#include <glib/gi18n.h>

#include "gui/evidence.h"
#include "gui/rows.h"
#include "gui/survey.h"

static char *
describe_row (MunClauseNode *node)
{
  const MunField *field = &mun_gap_answer_spec.fields[GAP_ANSWER_STATUS];
  g_autoptr(GString) text = g_string_new (_(mun_evidence_label (node->evidence)));

  if (node->requirement->level != MUN_LEVEL_SHALL)
    g_string_append_printf (text, " · %s", _(mun_level_label (node->requirement->level)));
  if (g_strcmp0 (node->status, "not_assessed") != 0)
    g_string_append_printf (text, " · %s: %s", _("We say"), _(mun_field_choice_label (field, node->status)));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* One row serves clauses and requirements, as they come into sight. No tooltips: the widget under the pointer may be gone before its tooltip shows. */
static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              gpointer                  user_data)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *parts[] = { gtk_image_new (), gtk_label_new (""), mun_label_new ("", NULL), gtk_label_new (""), mun_share_bar_new () };
  static const char * const names[] = { "icon", "number", "title", "words", "bar" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_object_set_data (G_OBJECT (expander), names[i], parts[i]);
  gtk_widget_add_css_class (parts[1], "heading");
  gtk_widget_add_css_class (parts[1], "numeric");
  gtk_label_set_ellipsize (GTK_LABEL (parts[2]), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (parts[3], "caption");
  gtk_widget_add_css_class (parts[3], "dim-label");
  gtk_label_set_xalign (GTK_LABEL (parts[3]), 0);
  gtk_label_set_ellipsize (GTK_LABEL (parts[3]), PANGO_ELLIPSIZE_END);
  gtk_widget_set_size_request (parts[4], 72, -1);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), parts[2]);
  gtk_box_append (GTK_BOX (texts), parts[3]);
  gtk_box_append (GTK_BOX (box), parts[0]);
  gtk_box_append (GTK_BOX (box), parts[1]);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), parts[4]);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), box);
  gtk_list_item_set_child (item, expander);
}

static void
fill_clause_row (GObject       *row,
                 MunClauseNode *node)
{
  GtkWidget *title = g_object_get_data (row, "title");

  gtk_label_set_text (g_object_get_data (row, "number"), node->clause->number);
  gtk_label_set_text (GTK_LABEL (title), mun_catalogue_text (node->clause->title, NULL));
  mun_share_bar_set (g_object_get_data (row, "bar"), node->counts);
  if (node->clause->depth == 0)
    gtk_widget_add_css_class (title, "heading");
}

static void
fill_requirement_row (GObject       *row,
                      MunClauseNode *node)
{
  GtkWidget *icon = g_object_get_data (row, "icon");
  g_autofree char *words = describe_row (node);
  const char *classes[] = { mun_evidence_class (node->evidence), NULL };

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), mun_evidence_icon (node->evidence));
  gtk_widget_set_css_classes (icon, classes);
  gtk_label_set_text (g_object_get_data (row, "title"), mun_catalogue_text (node->requirement->title, NULL));
  gtk_label_set_text (g_object_get_data (row, "words"), words);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             gpointer                  user_data)
{
  GObject *row = G_OBJECT (gtk_list_item_get_child (item));
  GtkTreeListRow *tree_row = gtk_list_item_get_item (item);
  g_autoptr(MunClauseNode) node = gtk_tree_list_row_get_item (tree_row);
  gboolean clause = node->requirement == NULL;

  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (row), tree_row);
  gtk_widget_set_visible (g_object_get_data (row, "icon"), !clause);
  gtk_widget_set_visible (g_object_get_data (row, "words"), !clause);
  gtk_widget_set_visible (g_object_get_data (row, "number"), clause);
  gtk_widget_set_visible (g_object_get_data (row, "bar"), clause);
  gtk_widget_remove_css_class (g_object_get_data (row, "title"), "heading");
  gtk_label_set_lines (g_object_get_data (row, "title"), clause ? 1 : 2);
  if (clause)
    fill_clause_row (row, node);
  else
    fill_requirement_row (row, node);
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  user_data)
{
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (item)), NULL);
}

GtkListItemFactory *
mun_clause_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), NULL);
  return factory;
}
