/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/editor-private.h"

#include <glib/gi18n.h>

#include "base/error.h"
#include "gui/file-chooser.h"
#include "gui/texts.h"
#include "report/logo.h"
#include "spec/foundation.h"

/* Nobody finds out in a printed report that the logo is no picture. */
static gboolean
is_fit (MunEditor *editor,
        GBytes    *bytes,
        GError   **error)
{
  g_autoptr(MunLogo) logo = NULL;
  g_autofree char *warning = NULL;

  if (mun_editor_get_field (editor) != &mun_organisation_spec.fields[ORGANISATION_LOGO])
    return TRUE;
  logo = mun_logo_load (bytes, &warning);
  if (logo == NULL && warning != NULL)
    g_set_error_literal (error, MUN_ERROR, MUN_ERROR_INVALID, warning);
  return logo != NULL;
}

/* The file goes into the workspace at once, as a revision of its own; the record points to it when it is saved. */
static char *
keep_file (MunEditor *editor,
           GFile     *file,
           GError   **error)
{
  MunWorkspace *workspace = mun_editor_get_workspace (editor);
  g_autoptr(GBytes) bytes = mun_evidence_read (file, NULL, error);
  g_autofree char *sha256 = NULL;

  if (bytes == NULL || !is_fit (editor, bytes, error) || !mun_workspace_begin_group (workspace, _("File added"), error))
    return NULL;
  sha256 = mun_store_add_file (mun_workspace_get_store (workspace), bytes, error);
  if (!mun_workspace_end_group (workspace, sha256 != NULL, sha256 != NULL ? error : NULL))
    return NULL;
  return g_steal_pointer (&sha256);
}

static void
file_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  MunEditor *editor = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *sha256 = keep_file (editor, file, &error);

  if (sha256 != NULL)
    mun_editor_set_value (editor, sha256);
  else
    mun_editor_show_problem (editor, error->message);
}

static void
choose_cb (MunEditor *editor)
{
  mun_choose_file (GTK_WIDGET (editor), MUN_CHOOSE_OPEN, _("Choose a File"), _("_Choose"), NULL, NULL, file_chosen_cb, editor);
}

static void
clear_cb (MunEditor *editor)
{
  mun_editor_set_value (editor, "");
}

static GtkWidget *
create_file (MunEditor *editor)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new ("");
  GtkWidget *choose = gtk_button_new_with_mnemonic (_("_Choose…"));
  GtkWidget *clear = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (clear, "flat");
  gtk_widget_set_tooltip_text (clear, _("Take the file away"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (clear), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Take the file away"), -1);
  g_signal_connect_object (choose, "clicked", G_CALLBACK (choose_cb), editor, G_CONNECT_SWAPPED);
  g_signal_connect_object (clear, "clicked", G_CALLBACK (clear_cb), editor, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), choose);
  gtk_box_append (GTK_BOX (box), clear);
  return box;
}

static void
load_file (MunEditor  *editor,
           GtkWidget  *control,
           const char *value)
{
  GtkWidget *label = gtk_widget_get_first_child (control);
  g_autoptr(GBytes) bytes = *value != '\0' ? mun_store_read_file (mun_workspace_get_store (mun_editor_get_workspace (editor)), value, NULL) : NULL;
  g_autofree char *size = bytes != NULL ? mun_text_size (g_bytes_get_size (bytes)) : NULL;
  g_autofree char *shown = NULL;

  if (size != NULL)
    shown = g_strdup_printf (_("In this workspace, %s"), size);
  else
    shown = g_strdup (*value != '\0' ? _("The file cannot be read; it is missing or damaged.") : _("Not set"));
  gtk_label_set_text (GTK_LABEL (label), shown);
  gtk_widget_set_visible (gtk_widget_get_last_child (control), *value != '\0');
}

const MunEditorKind mun_file_editor = { create_file, load_file, NULL };
