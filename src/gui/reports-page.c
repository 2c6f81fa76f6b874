/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/reports-page.h"

#include <glib/gi18n.h>

#include "gui/file-chooser.h"
#include "gui/issues-window.h"
#include "gui/pack-window.h"
#include "gui/panes.h"
#include "gui/report-choices.h"
#include "gui/report-list.h"
#include "gui/report-tools.h"
#include "gui/report-writer.h"
#include "gui/rows.h"

struct _MunReportsPage {
  MunPage parent_instance;

  /* Children */
  MunPanes         *panes;
  MunReportList    *list;
  GtkLabel         *purpose;
  MunReportChoices *choices;
  MunReportPreview *preview;
  MunReportWriter  *writer;
  MunReportTools   *tools;
  GtkWidget        *export;

  /* Borrowed */
  const MunReportType *type;   /* chosen */
  const MunBundle     *bundle; /* the pack whose folder is being chosen */

  /* Owned */
  char *site; /* id: of the pack of a site visit; "" for all */
};

G_DEFINE_FINAL_TYPE (MunReportsPage, mun_reports_page, MUN_TYPE_PAGE)

static MunReportJob *
create_job (MunReportsPage      *self,
            const MunReportType *type)
{
  MunReportOptions options;

  mun_report_choices_get (self->choices, &options);
  return mun_report_job_new (type, &options);
}

static void
show_preview (MunReportsPage *self)
{
  MunReportOptions options;

  mun_report_choices_get (self->choices, &options);
  /* What was registered just now is shown as that, not as the issue that would come next. */
  options.issue_no = mun_report_writer_get_registered (self->writer, self->type, &options);
  options.issued = options.issue_no > 0;
  mun_report_preview_show (self->preview, self->type, &options);
}

static void
show_type (MunReportsPage      *self,
           const MunReportType *type)
{
  if (type == self->type)
    return;
  self->type = type;
  gtk_label_set_text (self->purpose, _(type->purpose));
  mun_report_choices_set_type (self->choices, type);
  mun_report_writer_forget (self->writer);
  show_preview (self);
}

static void
chosen_cb (MunReportsPage      *self,
           const MunReportType *type)
{
  show_type (self, type);
}

static void
opened_cb (MunReportsPage *self)
{
  mun_panes_open (self->panes);
}

/* What was written before is no longer what this page is about. */
static void
entered_cb (MunReportsPage      *self,
            const MunReportType *type)
{
  mun_reports_page_choose (self, type->id, NULL);
}

/* What is in it is said before anything is written. */
static void
pack_cb (MunReportsPage  *self,
         const MunBundle *pack)
{
  MunReportOptions options;

  mun_report_choices_get (self->choices, &options);
  mun_pack_window_show (MUN_PAGE (self), pack, &options);
}

/* What comes out --------------------------------------------------------------------------------------------------- */

static void
export_chosen_cb (GFile    *file,
                  gpointer  user_data)
{
  MunReportsPage *self = user_data;
  g_autoptr(MunReportJob) job = create_job (self, self->type);

  job->path = g_file_get_path (file);
  if (job->path != NULL)
    mun_report_writer_start (self->writer, job);
  else
    mun_window_toast (mun_page_get_window (MUN_PAGE (self)), _("A report can only be written into a folder of this machine"), FALSE);
}

static void
folder_chosen_cb (GFile    *file,
                  gpointer  user_data)
{
  MunReportsPage *self = user_data;
  g_autoptr(MunReportJob) job = create_job (self, NULL);

  job->path = g_file_get_path (file);
  if (job->path != NULL)
    mun_report_writer_start (self->writer, job);
  else
    mun_window_toast (mun_page_get_window (MUN_PAGE (self)), _("A report can only be written into a folder of this machine"), FALSE);
}

static void
pack_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  MunReportsPage *self = user_data;
  g_autoptr(MunReportJob) job = create_job (self, NULL);
  g_autofree char *folder = g_file_get_path (file);

  if (folder == NULL)
    {
      mun_window_toast (mun_page_get_window (MUN_PAGE (self)), _("A report can only be written into a folder of this machine"), FALSE);
      return;
    }
  job->bundle = self->bundle;
  job->options.site = *self->site != '\0' ? g_strdup (self->site) : NULL;
  job->path = mun_bundle_folder_path (self->bundle, mun_page_get_workspace (MUN_PAGE (self)), &job->options, folder);
  mun_panes_open (self->panes);
  mun_report_writer_start (self->writer, job);
}

static char *
get_folder (MunReportsPage *self)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (documents != NULL && g_file_test (documents, G_FILE_TEST_IS_DIR))
    return g_strdup (documents);
  return g_path_get_dirname (mun_workspace_get_path (mun_page_get_workspace (MUN_PAGE (self))));
}

static void
export_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MunReportsPage *self = MUN_REPORTS_PAGE (widget);
  g_autofree char *folder = get_folder (self);
  g_autofree char *name = NULL;
  g_autoptr(GFile) proposal = NULL;
  MunReportOptions options;

  mun_report_choices_get (self->choices, &options);
  name = mun_report_file_name (self->type, mun_page_get_workspace (MUN_PAGE (self)), &options);
  proposal = g_file_new_build_filename (folder, name, NULL);
  mun_choose_file (widget, MUN_CHOOSE_SAVE, _("Export the Report"), _("_Export"), proposal, "*.pdf", export_chosen_cb, self);
}

static void
write_all_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  g_autofree char *folder = get_folder (MUN_REPORTS_PAGE (widget));
  g_autoptr(GFile) proposal = g_file_new_for_path (folder);

  mun_choose_file (widget, MUN_CHOOSE_FOLDER, _("Write All Reports into a Folder"), _("_Write All"), proposal, NULL, folder_chosen_cb, widget);
}

/* "certification", or "site SIT…": the pack, and the site behind a blank. */
static void
write_pack_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  MunReportsPage *self = MUN_REPORTS_PAGE (widget);
  g_auto(GStrv) words = g_strsplit (g_variant_get_string (parameter, NULL), " ", 2);
  g_autofree char *folder = get_folder (self);
  g_autoptr(GFile) proposal = g_file_new_for_path (folder);

  self->bundle = mun_bundle_find (words[0]);
  g_return_if_fail (self->bundle != NULL);
  g_free (self->site);
  self->site = g_strdup (words[1] != NULL ? words[1] : "");
  mun_choose_file (widget, MUN_CHOOSE_FOLDER, _("Write a Pack of Reports into a New Folder in"), _("_Write"), proposal, NULL, pack_chosen_cb, self);
}

static void
print_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  MunReportsPage *self = MUN_REPORTS_PAGE (widget);
  g_autoptr(MunReportJob) job = create_job (self, self->type);

  /* What was registered just now is printed as that. */
  job->options.issue_no = mun_report_writer_get_registered (self->writer, self->type, &job->options);
  job->options.issued = job->options.issue_no > 0;
  mun_report_print (mun_page_get_window (MUN_PAGE (self)), job);
}

static void
issues_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  mun_issues_window_show (mun_page_get_window (MUN_PAGE (widget)));
}

static void
zoom_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  mun_report_preview_zoom (MUN_REPORTS_PAGE (widget)->preview, g_variant_get_int32 (parameter));
}

static void
find_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MunReportsPage *self = MUN_REPORTS_PAGE (widget);

  mun_panes_open (self->panes);
  mun_report_tools_find (self->tools);
}

/* Building --------------------------------------------------------------------------------------------------------- */

static GtkWidget *
create_detail (MunReportsPage *self)
{
  GtkWidget *pane = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  MunWindow *window = mun_page_get_window (MUN_PAGE (self));

  self->purpose = GTK_LABEL (mun_label_new ("", "dim-label"));
  self->choices = MUN_REPORT_CHOICES (mun_report_choices_new (mun_window_get_workspace (window), mun_window_get_settings (window)));
  self->preview = MUN_REPORT_PREVIEW (mun_report_preview_new (mun_window_get_workspace (window)));
  self->writer = MUN_REPORT_WRITER (mun_report_writer_new (window));
  gtk_widget_set_margin_start (GTK_WIDGET (self->purpose), 6);
  gtk_widget_add_css_class (head, "report-head");
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->purpose));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->choices));
  self->tools = MUN_REPORT_TOOLS (mun_report_tools_new (self->preview));
  gtk_box_append (GTK_BOX (pane), head);
  gtk_box_append (GTK_BOX (pane), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (pane), GTK_WIDGET (self->tools));
  gtk_box_append (GTK_BOX (pane), GTK_WIDGET (self->writer));
  g_signal_connect_object (self->choices, "changed", G_CALLBACK (show_preview), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->writer, "registered", G_CALLBACK (show_preview), self, G_CONNECT_SWAPPED);
  return pane;
}

static void
pack_buttons (MunReportsPage *self)
{
  GtkWidget *more = gtk_menu_button_new ();
  GtkWidget *print = mun_icon_button_new ("document-print-symbolic", _("Print (Ctrl+P)"));
  g_autoptr(GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("Write _All into a Folder…"), "reports.write-all");
  g_menu_append (menu, _("_Issued Reports"), "reports.issues");
  self->export = gtk_button_new_with_mnemonic (_("_Export"));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (more), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (more), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (more, _("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (more), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More"), -1);
  gtk_widget_add_css_class (self->export, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->export), "reports.export");
  mun_page_pack_end (MUN_PAGE (self), more);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (print), "reports.print");
  mun_page_pack_end (MUN_PAGE (self), self->export);
  mun_page_pack_end (MUN_PAGE (self), print);
}

static void
mun_reports_page_refresh (MunPage *page)
{
  MunReportsPage *self = MUN_REPORTS_PAGE (page);

  show_preview (self);
  mun_report_list_refresh (self->list);
}

static void
mun_reports_page_find (MunPage *page)
{
  MunReportsPage *self = MUN_REPORTS_PAGE (page);

  mun_panes_close (self->panes);
  mun_report_list_find (self->list);
}

static void
mun_reports_page_back (MunPage *page)
{
  mun_panes_close (MUN_REPORTS_PAGE (page)->panes);
}

static void
mun_reports_page_constructed (GObject *object)
{
  MunReportsPage *self = MUN_REPORTS_PAGE (object);
  guint n = 0;
  g_autofree char *subtitle = NULL;

  G_OBJECT_CLASS (mun_reports_page_parent_class)->constructed (object);

  while (mun_reports ()[n] != NULL)
    n++;
  subtitle = g_strdup_printf (g_dngettext (NULL, "%u report", "%u reports", n), n);
  mun_page_set_subtitle (MUN_PAGE (self), subtitle);
  self->list = MUN_REPORT_LIST (mun_report_list_new (mun_page_get_workspace (MUN_PAGE (self))));
  g_signal_connect_object (self->list, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "pack", G_CALLBACK (pack_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  self->panes = MUN_PANES (mun_panes_new (MUN_PAGE (self), GTK_WIDGET (self->list), create_detail (self)));
  mun_page_set_content (MUN_PAGE (self), GTK_WIDGET (self->panes));
  pack_buttons (self);
  show_type (self, mun_reports ()[0]);
}

static void
mun_reports_page_finalize (GObject *object)
{
  MunReportsPage *self = MUN_REPORTS_PAGE (object);

  g_free (self->site);

  G_OBJECT_CLASS (mun_reports_page_parent_class)->finalize (object);
}

static void
mun_reports_page_class_init (MunReportsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MunPageClass *page_class = MUN_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = mun_reports_page_constructed;
  G_OBJECT_CLASS (klass)->finalize = mun_reports_page_finalize;
  page_class->refresh = mun_reports_page_refresh;
  page_class->find = mun_reports_page_find;
  page_class->back = mun_reports_page_back;

  gtk_widget_class_install_action (widget_class, "reports.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "reports.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "reports.write-all", NULL, write_all_cb);
  gtk_widget_class_install_action (widget_class, "reports.write-pack", "s", write_pack_cb);
  gtk_widget_class_install_action (widget_class, "reports.issues", NULL, issues_cb);
  gtk_widget_class_install_action (widget_class, "reports.zoom", "i", zoom_cb);
  gtk_widget_class_install_action (widget_class, "reports.find", NULL, find_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "reports.find", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "reports.export", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "reports.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "reports.zoom", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "reports.zoom", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "reports.zoom", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "reports.zoom", "i", 0);
}

static void
mun_reports_page_init (MunReportsPage *self)
{
}

void
mun_reports_page_choose (MunReportsPage *self,
                         const char     *word,
                         const char     *record)
{
  const MunReportType *type;

  g_return_if_fail (MUN_IS_REPORTS_PAGE (self) && word != NULL);

  type = mun_report_find (word);
  if (type == NULL)
    return;
  mun_report_list_choose (self->list, type);
  if (record != NULL)
    mun_report_choices_choose (self->choices, record);
  mun_panes_open (self->panes);
  mun_report_writer_forget (self->writer);
  gtk_widget_grab_focus (self->export);
}

void
mun_reports_page_choose_edition (MunReportsPage *self,
                                 gboolean        public_edition)
{
  g_return_if_fail (MUN_IS_REPORTS_PAGE (self));

  mun_report_choices_choose_edition (self->choices, public_edition);
}
