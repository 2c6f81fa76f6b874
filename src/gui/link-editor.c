/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/editor-private.h"

#include <glib/gi18n.h>

#include "gui/record-chooser.h"
#include "gui/window.h"

/* A new record with just a name, made from what was typed into the chooser; the rest can be filled later. */
static char *
create_target (MunEditor  *editor,
               const char *name)
{
  MunWorkspace *workspace = mun_editor_get_workspace (editor);
  const MunSpec *spec = mun_editor_get_field (editor)->target;
  g_autoptr(MunRecord) record = mun_workspace_new_record (workspace, spec);
  g_autoptr(GError) error = NULL;
  MunWindow *window = mun_window_of (GTK_WIDGET (editor));

  if (mun_record_parse (record, spec->title_field, name, &error) && mun_workspace_save (workspace, record, NULL, &error))
    {
      g_autofree char *text = g_strdup_printf (_("%s added"), mun_record_get_ref (record));

      if (window != NULL)
        mun_window_toast (window, text, FALSE);
      return g_strdup (mun_record_get_id (record));
    }
  mun_editor_show_problem (editor, error->message);
  return NULL;
}

static char *
get_title (MunEditor  *editor,
           const char *id)
{
  MunWorkspace *workspace = mun_editor_get_workspace (editor);
  const MunSpec *target = mun_editor_get_field (editor)->target;

  if (target == NULL)
    target = mun_store_find_type (mun_workspace_get_store (workspace), id);
  return target != NULL ? mun_workspace_title (workspace, target, id) : g_strdup (id);
}

static GtkWidget *
create_go_button (const char *id)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("mun-goto-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Go to this record"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Go to this record"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  return button;
}

/* One link: a button with the name of the record behind it opens the chooser. */

static void
link_chosen_cb (MunEditor  *editor,
                const char *id)
{
  mun_editor_set_value (editor, id);
}

static void
link_create_cb (MunEditor  *editor,
                const char *name)
{
  g_autofree char *id = create_target (editor, name);

  if (id != NULL)
    mun_editor_set_value (editor, id);
}

static void
create_link_popup_cb (GtkMenuButton *button,
                      gpointer       user_data)
{
  MunEditor *editor = user_data;
  GtkWidget *popover = mun_record_chooser_new (mun_editor_get_workspace (editor), mun_editor_get_field (editor)->target, TRUE);

  g_signal_connect_object (popover, "chosen", G_CALLBACK (link_chosen_cb), editor, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "create", G_CALLBACK (link_create_cb), editor, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

/* A name of several words goes on in the next line. */
static void
wrap_name (GtkWidget *label)
{
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 4);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
}

static GtkWidget *
create_link (MunEditor *editor)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *label = gtk_label_new ("");

  wrap_name (label);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_widget_add_css_class (button, "field-choice");
  mun_editor_name (editor, button);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_link_popup_cb, editor, NULL);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), create_go_button (""));
  return box;
}

static void
load_link (MunEditor  *editor,
           GtkWidget  *control,
           const char *value)
{
  GtkWidget *button = gtk_widget_get_first_child (control);
  GtkWidget *label = gtk_menu_button_get_child (GTK_MENU_BUTTON (button));
  GtkWidget *go = gtk_widget_get_last_child (control);
  g_autofree char *title = *value != '\0' ? get_title (editor, value) : NULL;

  gtk_label_set_text (GTK_LABEL (label), title != NULL ? title : _("Not set"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (go), "s", value);
  gtk_widget_set_visible (go, title != NULL);
}

const MunEditorKind mun_link_editor = { create_link, load_link, NULL };

/* Many links: a line each, and a button that adds. */

static void
remove_cb (MunEditor *editor,
           GtkWidget *button)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), "id"));

  mun_record_remove_link (mun_editor_get_record (editor), mun_editor_get_index (editor), id);
}

static void
links_chosen_cb (MunEditor  *editor,
                 const char *id)
{
  if (*id != '\0')
    mun_record_add_link (mun_editor_get_record (editor), mun_editor_get_index (editor), id);
}

static void
links_create_cb (MunEditor  *editor,
                 const char *name)
{
  g_autofree char *id = create_target (editor, name);

  if (id != NULL)
    mun_record_add_link (mun_editor_get_record (editor), mun_editor_get_index (editor), id);
}

static void
create_links_popup_cb (GtkMenuButton *button,
                       gpointer       user_data)
{
  MunEditor *editor = user_data;
  GtkWidget *popover = mun_record_chooser_new (mun_editor_get_workspace (editor), mun_editor_get_field (editor)->target, FALSE);

  g_signal_connect_object (popover, "chosen", G_CALLBACK (links_chosen_cb), editor, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "create", G_CALLBACK (links_create_cb), editor, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
create_links (MunEditor *editor)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_menu_button_new ();
  const MunSpec *target = mun_editor_get_field (editor)->target;
  g_autofree char *label = target != NULL ? g_strdup_printf (_("Add: %s"), _(target->title)) : g_strdup (_("Add"));
  GtkWidget *text = gtk_label_new (label);

  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), text);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_widget_add_css_class (button, "field-choice");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  mun_editor_name (editor, button);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_links_popup_cb, editor, NULL);
  gtk_box_append (GTK_BOX (box), lines);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static GtkWidget *
create_line (MunEditor  *editor,
             const char *id)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *title = get_title (editor, id);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  wrap_name (label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Take this link away"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Take this link away"), -1);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), editor, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), create_go_button (id));
  gtk_box_append (GTK_BOX (line), button);
  return line;
}

static void
load_links (MunEditor  *editor,
            GtkWidget  *control,
            const char *value)
{
  GtkWidget *lines = gtk_widget_get_first_child (control);
  g_auto(GStrv) ids = mun_workspace_split_links (mun_editor_get_workspace (editor), mun_editor_get_field (editor), value);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (lines)) != NULL)
    gtk_box_remove (GTK_BOX (lines), child);
  for (char **id = ids; *id != NULL; id++)
    gtk_box_append (GTK_BOX (lines), create_line (editor, *id));
  if (*ids == NULL)
    {
      GtkWidget *none = gtk_label_new (_("Not set"));

      gtk_label_set_xalign (GTK_LABEL (none), 0);
      gtk_widget_add_css_class (none, "dim-label");
      gtk_box_append (GTK_BOX (lines), none);
    }
}

const MunEditorKind mun_links_editor = { create_links, load_links, NULL };
