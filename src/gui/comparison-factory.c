/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/comparison-factory.h"

#include <glib/gi18n.h>

#include "base/text.h"
#include "gui/comparison-list.h"
#include "gui/history-list.h"
#include "gui/texts.h"

#define MAX_CHANGES 12
#define MAX_VALUE   80

static const struct {
  const char *word; /* N_() */
  const char *icon;
  const char *css;
} kinds[MUN_N_COMPARED] = {
  [MUN_COMPARED_ADDED]     = { N_("Added"), "list-add-symbolic", "tone-done" },
  [MUN_COMPARED_CHANGED]   = { N_("Changed"), "document-edit-symbolic", "tone-going" },
  [MUN_COMPARED_WITHDRAWN] = { N_("Withdrawn"), "mun-withdraw-symbolic", "tone-over" },
  [MUN_COMPARED_REMOVED]   = { N_("Deleted"), "user-trash-symbolic", "tone-over" },
};

/* One text a row and no line of it wraps: a list makes two hundred rows before it shows the first, and each wrapped text costs it a millisecond. */
static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              gpointer                  user_data)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new ();
  GtkWidget *text = gtk_label_new ("");

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_margin_top (icon, 3);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), text);
  gtk_list_item_set_child (item, row);
}

/* What came or went is told by its name: the record itself, or the file that is saved, tells all its fields. */
static gboolean
is_told (const MunComparedRecord *record,
         const MunFieldChange    *change)
{
  return record->kind == MUN_COMPARED_CHANGED || record->kind == MUN_COMPARED_WITHDRAWN || (record->kind == MUN_COMPARED_ADDED && change->field == -2);
}

static char *
describe_changes (MunPage                 *page,
                  const MunComparedRecord *record)
{
  g_autoptr(GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < record->changes->len; i++)
    if (is_told (record, record->changes->pdata[i]) && n++ < MAX_CHANGES)
      {
        g_autofree char *line = mun_change_describe (mun_page_get_workspace (page), record->changes->pdata[i], MAX_VALUE);

        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
      }
  if (n > MAX_CHANGES)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, g_dngettext (NULL, "and %u more field", "and %u more fields", n - MAX_CHANGES), n - MAX_CHANGES);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_hands (const MunComparedRecord *record)
{
  g_autofree char *moment = mun_text_moment (record->at);
  g_autoptr(GString) text = g_string_new (_(kinds[record->kind].word));

  for (guint i = 0; i < record->people->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : " · ", (const char *) record->people->pdata[i]);
  g_string_append_printf (text, " · %s", moment);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
bind_heading (GtkWidget              *label,
              const MunComparisonRow *row)
{
  g_autofree char *text = g_strdup_printf ("%s · %u", _(row->spec->plural), row->n);

  gtk_label_set_text (GTK_LABEL (label), text);
}

static void
bind_record (MunPage                 *page,
             GtkWidget               *icon,
             GtkWidget               *label,
             const MunComparedRecord *record)
{
  const char *name = *record->ref != '\0' ? record->ref : _(record->spec->title);
  g_autofree char *title = g_strjoin (" · ", name, *record->title != '\0' ? record->title : NULL, NULL);
  g_autofree char *line = mun_text_shorten (title, 160);
  g_autofree char *who = describe_hands (record);
  g_autofree char *changes = describe_changes (page, record);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>\n<span size=\"smaller\" alpha=\"65%%\">%s</span>%s%s", line, who,
                                                     *changes != '\0' ? "\n" : "", changes);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), kinds[record->kind].icon);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             gpointer                  user_data)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *icon = gtk_widget_get_first_child (box);
  GtkWidget *label = gtk_widget_get_last_child (box);
  const MunComparisonRow *row = gtk_list_item_get_item (item);
  gboolean heading = row->record == NULL;
  const char *row_class[] = { heading ? "section-title" : "revision", NULL };
  const char *icon_class[] = { heading ? "" : kinds[row->record->kind].css, NULL };

  gtk_widget_set_css_classes (box, row_class);
  gtk_widget_set_css_classes (icon, icon_class);
  gtk_widget_set_visible (icon, !heading);
  gtk_list_item_set_activatable (item, !heading && row->record->kind != MUN_COMPARED_REMOVED);
  if (heading)
    bind_heading (label, row);
  else
    bind_record (user_data, icon, label, row->record);
}

GtkListItemFactory *
mun_comparison_factory_new (MunPage *page)
{
  GtkListItemFactory *factory;

  g_return_val_if_fail (MUN_IS_PAGE (page), NULL);

  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), page, 0);
  return factory;
}
