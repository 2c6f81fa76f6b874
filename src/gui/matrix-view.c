/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/matrix-view.h"

#include <glib/gi18n.h>

#include "gui/follow.h"
#include "gui/matrix-board.h"
#include "gui/matrix-list.h"
#include "gui/picture-menu.h"
#include "gui/register.h"
#include "gui/rows.h"
#include "gui/score-dialog.h"
#include "gui/tab-row.h"

/* Closed risks no longer count. */
#define OVER "closed"

/* So wide that the register stands beside the matrix; so high that it stands below it. */
#define WIDE   880
#define LIST   400
#define LISTED 190
/* Of what is said about a risk. */
#define LINES  3

struct _MunMatrixView {
  GtkWidget parent_instance;

  /* Children */
  GtkWidget      *box;
  GtkWidget      *tools;
  MunTabs        *tabs;
  GtkWidget      *ways;
  MunMatrixBoard *board;
  GtkWidget      *sentence;
  GtkWidget      *keys;       /* what the keys do; a narrow window needs the room */
  GtkWidget      *risk_box;   /* what can be done with the risk that is looked at */
  MunRegister    *list;       /* NULL in a card */

  /* Borrowed */
  MunWindow *window; /* weak */

  /* Owned */
  MunMoment  moment;
  MunRecord *picked; /* the risk that is looked at */
};

G_DEFINE_FINAL_TYPE (MunMatrixView, mun_matrix_view, GTK_TYPE_WIDGET)

enum { PROP_WINDOW = 1, N_PROPS };

static GParamSpec *properties[N_PROPS];

static const struct {
  const char *id;
  MunMoment   moment;
} moments[] = {
  { "current", MUN_MOMENT_CURRENT },
  { "inherent", MUN_MOMENT_INHERENT },
  { "target", MUN_MOMENT_TARGET },
};

static MunWorkspace *
get_workspace (MunMatrixView *self)
{
  return self->window != NULL ? mun_window_get_workspace (self->window) : NULL;
}

static char *
describe_score (MunRecord *risk,
                MunMoment  moment)
{
  int score = mun_record_get_int (risk, mun_moment_score (moment), 0);

  if (score == 0)
    return g_strdup_printf (_("%s: not scored"), _(mun_moment_label (moment)));
  return g_strdup_printf ("%s: %d × %d = %d", _(mun_moment_label (moment)), (int) mun_record_get_int (risk, mun_moment_likelihood (moment), 0),
                          (int) mun_record_get_int (risk, mun_moment_impact (moment), 0), score);
}

/* The risk that is looked at, or the whole. */
static void
update_sentence (MunMatrixView *self)
{
  const MunRiskMatrix *matrix = mun_matrix_board_get (self->board);
  g_autoptr(GString) text = g_string_new (NULL);

  gtk_widget_set_sensitive (self->risk_box, self->picked != NULL);
  if (self->picked != NULL)
    {
      g_autofree char *inherent = describe_score (self->picked, MUN_MOMENT_INHERENT);
      g_autofree char *current = describe_score (self->picked, MUN_MOMENT_CURRENT);
      g_autofree char *target = describe_score (self->picked, MUN_MOMENT_TARGET);

      g_string_printf (text, "%s · %s\n○ %s   ● %s   ◇ %s", mun_record_get_ref (self->picked), mun_record_get_title (self->picked), inherent, current, target);
    }
  else if (matrix->scored == 0)
    g_string_append (text, _("No open risk has been scored yet."));
  else
    g_string_append_printf (text, g_dngettext (NULL, "%u open risk; %u in the highest band.", "%u open risks; %u in the highest band.", matrix->scored),
                            matrix->scored, matrix->highest);
  if (self->picked == NULL && matrix->unscored > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, g_dngettext (NULL, "%u has no such score.", "%u have no such score.", matrix->unscored), matrix->unscored);
    }
  if (self->picked == NULL && matrix->scored > 0)
    g_string_append_printf (text, " %s", _("The numbers in the cells are those of the risks."));
  gtk_label_set_text (GTK_LABEL (self->sentence), text->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->board), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
}

static void
add_way (MunMatrixView *self,
         MunRecord     *risk,
         GArray        *ways)
{
  const MunRiskMatrix *matrix = mun_matrix_board_get (self->board);
  const int cells[MUN_WAY_STOPS] = {
    mun_risk_matrix_find (matrix, risk, MUN_MOMENT_INHERENT), mun_risk_matrix_find (matrix, risk, MUN_MOMENT_CURRENT), mun_risk_matrix_find (matrix, risk, MUN_MOMENT_TARGET),
  };

  g_array_append_vals (ways, cells, MUN_WAY_STOPS);
}

static void
update_ways (MunMatrixView *self)
{
  const MunRiskMatrix *matrix = mun_matrix_board_get (self->board);
  GArray *ways = g_array_new (FALSE, FALSE, sizeof (int));

  if (self->picked != NULL)
    add_way (self, self->picked, ways);
  else if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->ways)))
    for (guint i = 0; i < matrix->rows * matrix->columns; i++)
      for (guint j = 0; matrix->marks[i] != NULL && j < matrix->marks[i]->len; j++)
        {
          const MunHit *hit = matrix->marks[i]->pdata[j];
          g_autoptr(MunRecord) risk = mun_workspace_get (get_workspace (self), &mun_risk_spec, hit->id, NULL);

          if (risk != NULL)
            add_way (self, risk, ways);
        }
  mun_matrix_board_set_ways (self->board, ways);
}

static void
pick (MunMatrixView *self,
      const char    *id)
{
  MunRecord *risk = *id != '\0' ? mun_workspace_get (get_workspace (self), &mun_risk_spec, id, NULL) : NULL;

  g_clear_object (&self->picked);
  self->picked = risk;
  update_sentence (self);
  update_ways (self);
}

static void
update (MunMatrixView *self)
{
  MunWorkspace *workspace = get_workspace (self);
  g_autofree char *id = self->picked != NULL ? g_strdup (mun_record_get_id (self->picked)) : g_strdup ("");

  if (workspace == NULL)
    return;
  mun_matrix_board_set (self->board, mun_risk_matrix_new (workspace, self->moment));
  pick (self, id);
}

static MunFilter *
create_filter (MunMatrixView *self,
               int            cell)
{
  const MunRiskMatrix *matrix = mun_matrix_board_get (self->board);
  MunFilter *filter = mun_filter_new (&mun_risk_spec);
  g_autofree char *likelihood = g_strdup_printf ("%u", cell / matrix->columns + 1);
  g_autofree char *impact = g_strdup_printf ("%u", cell % matrix->columns + 1);

  mun_filter_add (filter, mun_moment_likelihood (self->moment), MUN_IS, likelihood);
  mun_filter_add (filter, mun_moment_impact (self->moment), MUN_IS, impact);
  mun_filter_add (filter, RISK_STATUS, MUN_IS_NOT, OVER);
  return filter;
}

/* Beside the matrix where there is room for a list, otherwise on the page of its own. */
static void
cell_cb (MunMatrixView *self,
         int            cell)
{
  g_autoptr(MunFilter) filter = create_filter (self, cell);
  g_autofree char *text = mun_risk_matrix_describe (mun_matrix_board_get (self->board), cell);

  if (self->list == NULL || !gtk_widget_get_child_visible (GTK_WIDGET (self->list)))
    {
      mun_window_show_list (self->window, filter);
      return;
    }
  mun_register_set_filter (self->list, filter);
  gtk_label_set_text (GTK_LABEL (self->sentence), text);
}

static void
pick_cb (MunMatrixView *self,
         const char    *id)
{
  pick (self, id);
}

static void
open_cb (MunMatrixView *self,
         const char    *id)
{
  mun_window_show_record (self->window, id);
}

static void
move_cb (MunMatrixView *self,
         const char    *id,
         int            cell)
{
  const MunRiskMatrix *matrix = mun_matrix_board_get (self->board);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) risk = mun_workspace_get (get_workspace (self), &mun_risk_spec, id, &error);

  if (risk != NULL)
    mun_score_dialog (self->window, risk, self->moment, cell / matrix->columns + 1, cell % matrix->columns + 1);
  else
    mun_window_show_error (self->window, error);
}

static void
all_cb (MunMatrixView *self,
        int            cell,
        GtkWidget     *button)
{
  g_autoptr(MunFilter) filter = create_filter (self, cell);

  mun_matrix_list_show (self->board, button, self->window, filter, cell);
}

static void
activated_cb (MunMatrixView *self,
              MunRecord     *risk)
{
  mun_window_show_record (self->window, mun_record_get_id (risk));
}

static void
open_clicked_cb (MunMatrixView *self)
{
  if (self->picked != NULL)
    mun_window_show_record (self->window, mun_record_get_id (self->picked));
}

static void
score_clicked_cb (MunMatrixView *self)
{
  if (self->picked != NULL)
    mun_score_dialog (self->window, self->picked, self->moment, mun_record_get_int (self->picked, mun_moment_likelihood (self->moment), 1),
                      mun_record_get_int (self->picked, mun_moment_impact (self->moment), 1));
}

static void
refresh (GtkWidget *widget)
{
  update (MUN_MATRIX_VIEW (widget));
}

static void
moment_cb (MunMatrixView *self,
           const char    *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    if (g_strcmp0 (moments[i].id, id) == 0)
      self->moment = moments[i].moment;
  update (self);
}

static void
ways_cb (MunMatrixView *self)
{
  update_ways (self);
}

static void
draw_cb (cairo_t             *cr,
         double               width,
         double               height,
         const MunChartStyle *style,
         gpointer             data)
{
  MunMatrixView *self = data;

  mun_matrix_board_draw (self->board, cr, width, height, style);
}

static void
export_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MunMatrixView *self = MUN_MATRIX_VIEW (widget);
  g_autofree char *name = g_strdup_printf (_("Risk matrix, %s"), _(mun_moment_label (self->moment)));

  mun_picture_export (widget, name, g_variant_get_string (parameter, NULL), 520, 360, 9, draw_cb);
}

static void
mun_matrix_view_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  MunMatrixView *self = MUN_MATRIX_VIEW (widget);

  gtk_widget_measure (self->box, orientation, -1, minimum, natural, NULL, NULL);
  *minimum_baseline = *natural_baseline = -1;
}

/* The register beside the matrix, below it, or nowhere where the window is too small for both. */
static void
mun_matrix_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  MunMatrixView *self = MUN_MATRIX_VIEW (widget);
  int least, natural, list;

  if (self->list == NULL)
    {
      gtk_widget_size_allocate (self->box, &(GtkAllocation) { 0, 0, width, height }, -1);
      return;
    }
  if (width >= WIDE)
    {
      gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
      GtkAllocation board = { 0, 0, 0, height };
      GtkAllocation beside = { 0, 0, 0, height };

      list = MAX (LIST, width * 0.36);
      gtk_widget_set_child_visible (GTK_WIDGET (self->list), TRUE);
      board.width = width - list;
      board.x = mirrored ? list : 0;
      beside.x = mirrored ? 0 : width - list;
      beside.width = list;
      gtk_widget_size_allocate (self->box, &board, -1);
      gtk_widget_size_allocate (GTK_WIDGET (self->list), &beside, -1);
      return;
    }
  gtk_widget_measure (self->box, GTK_ORIENTATION_VERTICAL, width, &least, &natural, NULL, NULL);
  list = height - least >= LISTED ? MAX (height - natural, LISTED) : 0;
  gtk_widget_set_child_visible (GTK_WIDGET (self->list), list > 0);
  gtk_widget_size_allocate (self->box, &(GtkAllocation) { 0, 0, width, height - list }, -1);
  if (list > 0)
    gtk_widget_size_allocate (GTK_WIDGET (self->list), &(GtkAllocation) { 0, height - list, width, list }, -1);
}

static void
mun_matrix_view_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  MunMatrixView *self = MUN_MATRIX_VIEW (object);

  switch (property_id)
    {
    case PROP_WINDOW:
      g_set_weak_pointer (&self->window, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
add_tools (MunMatrixView *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->tabs = g_object_new (MUN_TYPE_TABS, "hexpand", TRUE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    mun_tabs_add (self->tabs, moments[i].id, _(mun_moment_label (moments[i].moment)));
  self->ways = gtk_toggle_button_new_with_label (_("Arrows"));
  gtk_widget_set_tooltip_text (self->ways, _("Show the way of each risk: without controls, today, wanted"));
  gtk_widget_set_valign (self->ways, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (buttons), self->ways);
  gtk_box_append (GTK_BOX (buttons), mun_picture_menu_new ());
  gtk_box_prepend (GTK_BOX (self->box), mun_tab_row_new (self->tabs, buttons));
  g_signal_connect_object (self->tabs, "selected", G_CALLBACK (moment_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ways, "toggled", G_CALLBACK (ways_cb), self, G_CONNECT_SWAPPED);
}

static void
add_list (MunMatrixView *self)
{
  g_autoptr(MunFilter) open = mun_filter_new (&mun_risk_spec);

  mun_filter_add (open, RISK_STATUS, MUN_IS_NOT, OVER);
  self->list = MUN_REGISTER (mun_register_new ());
  mun_register_open (self->list, self->window, &mun_risk_spec, "mun-risks-symbolic");
  mun_register_set_compact (self->list, TRUE);
  mun_register_set_filter (self->list, open);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "record-pane");
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  g_signal_connect_object (self->list, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
}

/* The matrix must not change its size under the pointer, whatever is said below it. */
static void
keep_room (GtkWidget *label)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (label), NULL, NULL);

  gtk_widget_set_size_request (label, -1, LINES * pango_font_metrics_get_height (metrics) / PANGO_SCALE);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  pango_font_metrics_unref (metrics);
}

static void
mun_matrix_view_constructed (GObject *object)
{
  MunMatrixView *self = MUN_MATRIX_VIEW (object);

  G_OBJECT_CLASS (mun_matrix_view_parent_class)->constructed (object);

  self->board = MUN_MATRIX_BOARD (mun_matrix_board_new (TRUE));
  gtk_widget_set_hexpand (GTK_WIDGET (self->board), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->board), TRUE);
  gtk_box_prepend (GTK_BOX (self->box), GTK_WIDGET (self->board));
  g_signal_connect_object (self->board, "cell", G_CALLBACK (cell_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "pick", G_CALLBACK (pick_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "all", G_CALLBACK (all_cb), self, G_CONNECT_SWAPPED);
  add_tools (self);
  keep_room (self->sentence);
  if (self->window != NULL)
    g_object_bind_property (self->window, "narrow", self->keys, "visible", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  gtk_widget_add_css_class (self->box, "matrix-page");
  if (get_workspace (self) != NULL)
    {
      add_list (self);
      mun_follow (GTK_WIDGET (self), get_workspace (self), refresh);
    }
  update (self);
}

static void
mun_matrix_view_dispose (GObject *object)
{
  MunMatrixView *self = MUN_MATRIX_VIEW (object);

  if (self->list != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->list)));
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->picked);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (mun_matrix_view_parent_class)->dispose (object);
}

static void
mun_matrix_view_class_init (MunMatrixViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mun_matrix_view_constructed;
  object_class->dispose = mun_matrix_view_dispose;
  object_class->set_property = mun_matrix_view_set_property;
  widget_class->measure = mun_matrix_view_measure;
  widget_class->size_allocate = mun_matrix_view_size_allocate;

  properties[PROP_WINDOW] = g_param_spec_object ("window", NULL, NULL, MUN_TYPE_WINDOW, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_action (widget_class, "picture.export", "s", export_cb);
}

static void
mun_matrix_view_init (MunMatrixView *self)
{
  GtkWidget *below = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *open = gtk_button_new_with_mnemonic (_("_Open"));
  GtkWidget *score = gtk_button_new_with_mnemonic (_("_Score Again…"));

  self->moment = moments[0].moment;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->sentence = mun_label_new ("", "dim-label");
  self->risk_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_hexpand (self->sentence, TRUE);
  gtk_widget_set_valign (open, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (score, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->risk_box), score);
  gtk_box_append (GTK_BOX (self->risk_box), open);
  gtk_box_append (GTK_BOX (below), self->sentence);
  gtk_box_append (GTK_BOX (below), self->risk_box);
  self->keys = mun_label_new (_("Arrow keys go from field to field and Tab into one. Return opens what is there, Alt with an arrow key moves a risk."), "dim-label");
  gtk_widget_add_css_class (self->keys, "caption");
  gtk_box_append (GTK_BOX (below), self->keys);
  gtk_box_append (GTK_BOX (self->box), below);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (open, "clicked", G_CALLBACK (open_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (score, "clicked", G_CALLBACK (score_clicked_cb), self, G_CONNECT_SWAPPED);
}
