/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/picture-menu.h"

#include <glib/gi18n.h>

#include "gui/file-chooser.h"
#include "gui/window.h"

typedef struct {
  GtkWidget      *parent;  /* owns this */
  char           *name;
  double          width;
  double          height;
  double          size;
  MunPictureFunc  draw;
} Export;

static void
free_export (gpointer data)
{
  Export *export = data;

  g_free (export->name);
  g_free (export);
}

static void
chosen_cb (GFile    *file,
           gpointer  user_data)
{
  Export *export = user_data;
  MunWindow *window = mun_window_of (export->parent);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *text = g_strdup_printf (_("The picture is saved as “%s”"), base);
  g_autoptr(GError) error = NULL;

  if (window == NULL)
    return;
  if (path == NULL)
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("A picture can only be saved in a folder of this computer."));
  else if (mun_picture_write (path, export->width, export->height, export->size, export->name, export->draw, export->parent, &error))
    mun_window_toast (window, text, FALSE);
  if (error != NULL)
    mun_window_show_error (window, error);
}

GtkWidget *
mun_picture_menu_new (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr(GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("PDF, for Documents"), "picture.export::pdf");
  g_menu_append (menu, _("PNG, for Slides and Mail"), "picture.export::png");
  g_menu_append (menu, _("SVG, to Draw on"), "picture.export::svg");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "document-save-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _("Export picture"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Export picture"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

void
mun_picture_export (GtkWidget      *parent,
                    const char     *name,
                    const char     *ending,
                    double          width,
                    double          height,
                    double          size,
                    MunPictureFunc  draw)
{
  Export *export;
  g_autofree char *base = g_strdup_printf ("%s.%s", name, ending);
  g_autofree char *path = NULL;
  g_autoptr(GFile) proposal = NULL;
  const char *folder = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  g_return_if_fail (GTK_IS_WIDGET (parent) && name != NULL && ending != NULL && draw != NULL);

  g_strdelimit (base, "/\\:*?\"<>|", '-');
  path = g_build_filename (folder != NULL ? folder : g_get_home_dir (), base, NULL);
  proposal = g_file_new_for_path (path);
  export = g_new0 (Export, 1);
  *export = (Export) { parent, g_strdup (name), width, height, size, draw };
  g_object_set_data_full (G_OBJECT (parent), "picture-export", export, free_export);
  mun_choose_file (parent, MUN_CHOOSE_SAVE, _("Export Picture"), _("_Save"), proposal, NULL, chosen_cb, export);
}
