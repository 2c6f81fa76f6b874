/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/report-choices.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "base/text.h"
#include "gui/rows.h"
#include "gui/settings.h"

struct _MunReportChoices {
  GtkWidget parent_instance;

  /* Children */
  GtkWidget   *box;
  GtkDropDown *subject;
  GtkDropDown *language;
  GtkDropDown *edition;
  GtkWidget   *more;
  GtkDropDown *paper;
  GtkDropDown *classification;
  GtkEditable *distribution;
  GtkWidget   *details;
  GtkWidget   *attach;

  /* Borrowed */
  const MunReportType *type;

  /* Owned */
  MunWorkspace *workspace;
  GPtrArray    *subjects; /* (element-type MunRecord) */
  gboolean      filling;
};

G_DEFINE_FINAL_TYPE (MunReportChoices, mun_report_choices, GTK_TYPE_WIDGET)

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* Languages call themselves by their own names. */
static const struct {
  const char *key;
  const char *label;
} languages[] = {
  { NULL, N_("Its own language") },
  { "en", "English" },
  { "zh", "简体中文" },
};

static const MunChoice *
get_classifications (void)
{
  return mun_report_issue_spec.fields[REPORT_ISSUE_CLASSIFICATION].choices;
}

static void
changed_cb (MunReportChoices *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static GtkDropDown *
create_drop_down (MunReportChoices *self,
                  const char       *name)
{
  GtkWidget *drop_down = gtk_drop_down_new (G_LIST_MODEL (gtk_string_list_new (NULL)), NULL);

  gtk_widget_set_tooltip_text (drop_down, name);
  mun_drop_down_name (GTK_DROP_DOWN (drop_down), name);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_DROP_DOWN (drop_down);
}

static void
add_entry (GtkDropDown *drop_down,
           const char  *text)
{
  gtk_string_list_append (GTK_STRING_LIST (gtk_drop_down_get_model (drop_down)), text);
}

static void
add_line (GtkGrid    *grid,
          int         row,
          const char *text,
          GtkWidget  *widget)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, widget, 1, row, 1, 1);
}

static GtkWidget *
create_check (MunReportChoices *self,
              const char       *label,
              const char       *tip)
{
  GtkWidget *check = gtk_check_button_new_with_mnemonic (label);

  gtk_widget_set_tooltip_text (check, tip);
  g_signal_connect_object (check, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return check;
}

/* What a register can have beyond its pages. */
static void
add_checks (MunReportChoices *self,
            GtkGrid          *grid)
{
  self->details = create_check (self, _("Details of _every record"),
                                _("Long registers print the details of the most important records only; with this they print all"));
  self->attach = create_check (self, _("Attach the _data (CSV and XML)"),
                               _("The tables go into the PDF as files, too, so that nobody has to type them from paper"));
  gtk_grid_attach (grid, self->details, 0, 3, 2, 1);
  gtk_grid_attach (grid, self->attach, 0, 4, 2, 1);
}

static void
create_more (MunReportChoices *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *entry = gtk_entry_new ();

  self->paper = create_drop_down (self, _("Paper size"));
  add_entry (self->paper, "A4");
  add_entry (self->paper, "Letter");
  self->classification = create_drop_down (self, _("Classification"));
  add_entry (self->classification, _("As usual for this report"));
  for (const MunChoice *choice = get_classifications (); choice->key != NULL; choice++)
    add_entry (self->classification, _(choice->label));
  self->distribution = GTK_EDITABLE (entry);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Board, certification body"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Who receives it"), -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "closed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_widget_set_margin_top (grid, 6);
  gtk_widget_set_margin_bottom (grid, 6);
  gtk_widget_set_margin_start (grid, 6);
  gtk_widget_set_margin_end (grid, 6);
  add_line (GTK_GRID (grid), 0, _("Paper size"), GTK_WIDGET (self->paper));
  add_line (GTK_GRID (grid), 1, _("Classification"), GTK_WIDGET (self->classification));
  add_line (GTK_GRID (grid), 2, _("Who receives it"), entry);
  add_checks (self, GTK_GRID (grid));
  gtk_popover_set_child (GTK_POPOVER (popover), grid);
  self->more = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->more), _("More"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->more), popover);
  gtk_widget_set_tooltip_text (self->more, _("Paper, classification, who receives it, details and data"));
}

static void
start_from_settings (MunReportChoices *self,
                     GSettings        *settings)
{
  g_autofree char *language = mun_settings_get_text (settings, "report-language", "");

  for (guint i = 1; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (languages[i].key, language) == 0)
      gtk_drop_down_set_selected (self->language, i);
  if (settings != NULL)
    gtk_drop_down_set_selected (self->paper, g_settings_get_enum (settings, "paper"));
}

static void
mun_report_choices_dispose (GObject *object)
{
  MunReportChoices *self = MUN_REPORT_CHOICES (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->subjects, g_ptr_array_unref);

  G_OBJECT_CLASS (mun_report_choices_parent_class)->dispose (object);
}

static void
mun_report_choices_class_init (MunReportChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_report_choices_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mun_report_choices_init (MunReportChoices *self)
{
  GtkWidget *parts[3];
  GtkWidget *flow = gtk_flow_box_new ();

  self->subject = create_drop_down (self, _("What the report is about"));
  self->language = create_drop_down (self, _("Language"));
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    add_entry (self->language, _(languages[i].label));
  self->edition = create_drop_down (self, _("Edition"));
  add_entry (self->edition, _("Full edition"));
  add_entry (self->edition, _("Public edition"));
  create_more (self);
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 3);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 2);
  gtk_widget_set_margin_start (flow, 3);
  gtk_widget_set_margin_end (flow, 3);
  gtk_widget_set_margin_start (GTK_WIDGET (self->subject), 6);
  gtk_widget_set_margin_end (GTK_WIDGET (self->subject), 6);
  parts[0] = GTK_WIDGET (self->language);
  parts[1] = GTK_WIDGET (self->edition);
  parts[2] = self->more;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gtk_flow_box_append (GTK_FLOW_BOX (flow), parts[i]);
      gtk_widget_set_focusable (gtk_widget_get_parent (parts[i]), FALSE);
    }
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->subject));
  gtk_box_append (GTK_BOX (self->box), flow);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
mun_report_choices_new (MunWorkspace *workspace,
                        GSettings    *settings)
{
  MunReportChoices *self;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (MUN_TYPE_REPORT_CHOICES, NULL);
  self->workspace = g_object_ref (workspace);
  start_from_settings (self, settings);
  return GTK_WIDGET (self);
}

void
mun_report_choices_set_type (MunReportChoices    *self,
                             const MunReportType *type)
{
  g_autoptr(GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GtkStringList) model = NULL;

  g_return_if_fail (MUN_IS_REPORT_CHOICES (self) && type != NULL);

  /* For whom one report was printed says nothing of the next: a register of risks must not go out as public because the scope did. */
  if (type != self->type)
    {
      self->filling = TRUE;
      gtk_drop_down_set_selected (self->edition, 0);
      gtk_drop_down_set_selected (self->classification, 0);
      gtk_editable_set_text (self->distribution, "");
    }
  self->type = type;
  g_clear_pointer (&self->subjects, g_ptr_array_unref);
  self->subjects = mun_report_subjects (type, self->workspace);
  for (guint i = 0; i < self->subjects->len; i++)
    {
      MunRecord *record = self->subjects->pdata[i];
      g_autofree char *title = mun_workspace_title (self->workspace, mun_record_get_spec (record), mun_record_get_id (record));
      g_autofree char *text = g_strdup_printf ("%s · %s", mun_record_get_ref (record), title);

      g_ptr_array_add (titles, mun_text_shorten (text, 48));
    }
  g_ptr_array_add (titles, NULL);
  self->filling = TRUE;
  model = gtk_string_list_new ((const char * const *) titles->pdata);
  gtk_drop_down_set_model (self->subject, G_LIST_MODEL (model));
  gtk_widget_set_visible (GTK_WIDGET (self->subject), self->subjects->len > 0);
  /* What names risks, weak spots or people in each chapter has no public edition to choose. */
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->edition)), !type->inside);
  self->filling = FALSE;
}

void
mun_report_choices_choose (MunReportChoices *self,
                           const char       *record)
{
  g_return_if_fail (MUN_IS_REPORT_CHOICES (self) && record != NULL);

  for (guint i = 0; self->subjects != NULL && i < self->subjects->len; i++)
    if (g_str_equal (mun_record_get_id (self->subjects->pdata[i]), record))
      gtk_drop_down_set_selected (self->subject, i);
}

void
mun_report_choices_choose_edition (MunReportChoices *self,
                                   gboolean          public_edition)
{
  g_return_if_fail (MUN_IS_REPORT_CHOICES (self));

  gtk_drop_down_set_selected (self->edition, public_edition ? 1 : 0);
}

void
mun_report_choices_get (MunReportChoices *self,
                        MunReportOptions *options)
{
  guint subject;
  guint classification;
  const char *distribution;

  g_return_if_fail (MUN_IS_REPORT_CHOICES (self) && options != NULL);

  subject = gtk_drop_down_get_selected (self->subject);
  classification = gtk_drop_down_get_selected (self->classification);
  distribution = gtk_editable_get_text (self->distribution);
  *options = (MunReportOptions) { 0 };
  options->language = languages[MIN (gtk_drop_down_get_selected (self->language), G_N_ELEMENTS (languages) - 1)].key;
  options->paper = gtk_drop_down_get_selected (self->paper) == 1 ? MUN_PAPER_LETTER : MUN_PAPER_A4;
  options->public_edition = gtk_widget_get_visible (gtk_widget_get_parent (GTK_WIDGET (self->edition))) && gtk_drop_down_get_selected (self->edition) == 1;
  options->details = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->details));
  options->attach_data = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->attach));
  if (self->subjects != NULL && subject < self->subjects->len)
    options->record = mun_record_get_id (self->subjects->pdata[subject]);
  if (classification > 0 && classification != GTK_INVALID_LIST_POSITION)
    options->classification = get_classifications ()[classification - 1].key;
  if (*distribution != '\0')
    options->distribution = distribution;
}
