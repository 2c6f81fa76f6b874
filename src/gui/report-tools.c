/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/report-tools.h"

#include <glib/gi18n.h>

#include "gui/rows.h"

struct _MunReportTools {
  AdwBin parent_instance;

  /* Children */
  MunReportPreview *preview;
  GtkWidget        *revealer;
  GtkWidget        *entry;
  GtkLabel         *found;
  GtkLabel         *n_pages;
};

G_DEFINE_FINAL_TYPE (MunReportTools, mun_report_tools, ADW_TYPE_BIN)

static void
n_pages_cb (MunReportTools *self)
{
  g_autofree char *text = mun_report_preview_describe_pages (self->preview);

  gtk_label_set_text (self->n_pages, text);
}

static void
found_cb (MunReportTools *self)
{
  g_autofree char *text = mun_report_preview_describe_found (self->preview);

  gtk_label_set_text (self->found, text);
}

static void
search_cb (MunReportTools *self)
{
  mun_report_preview_find (self->preview, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
next_cb (MunReportTools *self)
{
  mun_report_preview_find_next (self->preview, 1);
}

static void
previous_cb (MunReportTools *self)
{
  mun_report_preview_find_next (self->preview, -1);
}

static void
close_cb (MunReportTools *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  mun_report_preview_find (self->preview, "");
  gtk_widget_child_focus (GTK_WIDGET (self->preview), GTK_DIR_TAB_FORWARD);
}

static void
find_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  mun_report_tools_find (MUN_REPORT_TOOLS (widget));
}

static void
next_action_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  mun_report_preview_find_next (MUN_REPORT_TOOLS (widget)->preview, g_variant_get_int32 (parameter));
}

static void
mun_report_tools_class_init (MunReportToolsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "preview.find", NULL, find_cb);
  gtk_widget_class_install_action (widget_class, "preview.find-next", "i", next_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F3, 0, "preview.find-next", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F3, GDK_SHIFT_MASK, "preview.find-next", "i", -1);
}

static GtkWidget *
add_button (GtkWidget  *box,
            const char *icon,
            const char *name)
{
  GtkWidget *button = mun_icon_button_new (icon, name);

  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static GtkWidget *
create_search (MunReportTools *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *previous, *next, *close;

  self->entry = gtk_search_entry_new ();
  self->found = GTK_LABEL (gtk_label_new (""));
  g_object_set (self->entry, "placeholder-text", _("Find in this report"), "hexpand", TRUE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Find in this report"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->found), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->found), "numeric");
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->found));
  previous = add_button (box, "go-up-symbolic", _("The place before"));
  next = add_button (box, "go-down-symbolic", _("The next place"));
  close = add_button (box, "window-close-symbolic", _("Stop finding"));
  gtk_widget_add_css_class (box, "report-search");
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (next_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "next-match", G_CALLBACK (next_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "previous-match", G_CALLBACK (previous_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (close_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (previous, "clicked", G_CALLBACK (previous_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (next, "clicked", G_CALLBACK (next_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (close, "clicked", G_CALLBACK (close_cb), self, G_CONNECT_SWAPPED);
  return box;
}

static GtkWidget *
create_pill (MunReportTools *self)
{
  static const struct {
    const char *icon;
    const char *name;
    int         step;
  } buttons[] = {
    { "zoom-out-symbolic", N_("Smaller"), -1 },
    { "zoom-fit-best-symbolic", N_("As wide as there is room"), 0 },
    { "zoom-in-symbolic", N_("Larger"), 1 },
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *find;

  self->n_pages = GTK_LABEL (gtk_label_new (""));
  gtk_widget_add_css_class (GTK_WIDGET (self->n_pages), "caption");
  gtk_widget_set_margin_end (GTK_WIDGET (self->n_pages), 6);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->n_pages));
  find = add_button (box, "edit-find-symbolic", _("Find in this report"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (find), "preview.find");
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkWidget *button = add_button (box, buttons[i].icon, _(buttons[i].name));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "reports.zoom");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", buttons[i].step);
    }
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_set_valign (box, GTK_ALIGN_END);
  gtk_widget_add_css_class (box, "osd");
  gtk_widget_add_css_class (box, "zoom");
  return box;
}

static void
mun_report_tools_init (MunReportTools *self)
{
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), create_search (self));
}

GtkWidget *
mun_report_tools_new (MunReportPreview *preview)
{
  MunReportTools *self;
  GtkWidget *box;
  GtkWidget *overlay;

  g_return_val_if_fail (MUN_IS_REPORT_PREVIEW (preview), NULL);

  self = g_object_new (MUN_TYPE_REPORT_TOOLS, NULL);
  self->preview = preview;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (preview));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), create_pill (self));
  gtk_widget_set_vexpand (overlay, TRUE);
  gtk_box_append (GTK_BOX (box), self->revealer);
  gtk_box_append (GTK_BOX (box), overlay);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (preview, "laid-out", G_CALLBACK (n_pages_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preview, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
mun_report_tools_find (MunReportTools *self)
{
  g_return_if_fail (MUN_IS_REPORT_TOOLS (self));

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  gtk_widget_grab_focus (self->entry);
}
