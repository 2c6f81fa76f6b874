/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/bowtie-view.h"

#include <glib/gi18n.h>

#include "chart/bowtie.h"
#include "gui/diagram.h"
#include "gui/picture-menu.h"
#include "gui/rows.h"
#include "model/bowtie.h"

/* Of an exported picture, in points. */
#define EXPORT_WIDTH 760
#define EXPORT_SIZE  9

typedef struct {
  MunBowtieChart chart;
  GPtrArray     *parts;
  MunNode       *nodes;
  guint         *sides;
} Picture;

struct _MunBowtieView {
  GtkWidget parent_instance;

  /* Children */
  GtkWidget  *box;
  MunDiagram *diagram;

  /* Borrowed */
  MunWindow *window;  /* weak */
  Picture   *picture; /* the diagram owns it */

  /* Owned */
  MunRecord *risk;
};

G_DEFINE_FINAL_TYPE (MunBowtieView, mun_bowtie_view, GTK_TYPE_WIDGET)

enum { FIELD, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
free_picture (gpointer data)
{
  Picture *picture = data;

  g_ptr_array_unref (picture->parts);
  g_free (picture->nodes);
  g_free (picture->sides);
  g_free (picture);
}

static MunColor
find_hue (const MunBowtiePart *part)
{
  static const guint32 hues[MUN_N_BOWTIE_SIDES] = { 0xb5651d, 0x2a78a8, 0xc0392b, 0x2e7d5b, 0x6b4f8f };

  return MUN_COLOR (part->missing ? 0x808890 : hues[part->side]);
}

static Picture *
create_picture (MunWorkspace *workspace,
                MunRecord    *risk)
{
  Picture *picture = g_new0 (Picture, 1);

  picture->parts = mun_bowtie_new (workspace, risk);
  picture->nodes = g_new0 (MunNode, picture->parts->len);
  picture->sides = g_new0 (guint, picture->parts->len);
  for (guint i = 0; i < picture->parts->len; i++)
    {
      const MunBowtiePart *part = picture->parts->pdata[i];

      picture->sides[i] = part->side;
      picture->nodes[i] = (MunNode) { .label = part->label, .detail = part->detail, .color = find_hue (part), .mark = part->weak ? _("Weak") : NULL };
    }
  picture->chart = (MunBowtieChart) {
    { _("Causes"), _("What prevents it"), _("Event"), _("What softens it"), _("Consequences") }, picture->nodes, picture->sides, picture->parts->len,
  };
  return picture;
}

static double
lay_out (gpointer             data,
         const MunChartStyle *style,
         double               width,
         MunBox              *boxes)
{
  return mun_chart_bowtie_boxes (style->size, width, &((const Picture *) data)->chart, boxes);
}

static void
draw (cairo_t             *cr,
      double               width,
      double               height,
      const MunChartStyle *style,
      gpointer             data)
{
  mun_chart_bowtie (cr, width, height, style, &((const Picture *) data)->chart);
}

static guint
step (gpointer      data,
      const MunBox *boxes,
      guint         n_boxes,
      guint         box,
      int           right,
      int           down)
{
  return mun_chart_bowtie_step (&((const Picture *) data)->chart, boxes, box, right, down);
}

static const MunDiagramKind kind = { lay_out, draw, step, .least = 17 };

/* Cause, "The gate is open", with the sort of record and whether it is weak. */
static void
show (MunBowtieView *self)
{
  Picture *picture = create_picture (mun_window_get_workspace (self->window), self->risk);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) names = NULL;

  for (guint i = 0; i < picture->parts->len; i++)
    {
      const MunNode *node = &picture->nodes[i];
      g_autofree char *name = g_strdup_printf ("%s: %s (%s%s%s)", picture->chart.titles[picture->sides[i]], node->label, node->mark != NULL ? node->mark : "",
                                               node->mark != NULL ? ", " : "", node->detail);

      g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);
  mun_diagram_set (self->diagram, picture, free_picture, (const char * const *) names);
  mun_diagram_describe (self->diagram, _("Bow tie"), mun_record_get_title (self->risk));
  self->picture = picture;
}

static void
activated_cb (MunBowtieView *self,
              guint          box)
{
  const MunBowtiePart *part = self->picture->parts->pdata[box];

  if (part->field >= 0)
    g_signal_emit (self, signals[FIELD], 0, part->field);
  else
    mun_window_show_record (self->window, mun_record_get_id (part->record));
}

static void
draw_cb (cairo_t             *cr,
         double               width,
         double               height,
         const MunChartStyle *style,
         gpointer             data)
{
  mun_chart_bowtie (cr, width, height, style, &MUN_BOWTIE_VIEW (data)->picture->chart);
}

static void
export_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MunBowtieView *self = MUN_BOWTIE_VIEW (widget);
  g_autofree MunBox *boxes = g_new0 (MunBox, self->picture->chart.n_nodes + 1);
  g_autofree char *name = g_strdup_printf ("%s %s", mun_record_get_ref (self->risk), _("Bow tie"));

  mun_picture_export (widget, name, g_variant_get_string (parameter, NULL), EXPORT_WIDTH,
                      mun_chart_bowtie_boxes (EXPORT_SIZE, EXPORT_WIDTH, &self->picture->chart, boxes), EXPORT_SIZE, draw_cb);
}

static void
mun_bowtie_view_dispose (GObject *object)
{
  MunBowtieView *self = MUN_BOWTIE_VIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->risk);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (mun_bowtie_view_parent_class)->dispose (object);
}

static void
mun_bowtie_view_class_init (MunBowtieViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mun_bowtie_view_dispose;

  signals[FIELD] = g_signal_new ("field", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "picture.export", "s", export_cb);
}

static void
mun_bowtie_view_init (MunBowtieView *self)
{
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *hint = mun_label_new (_("Why it could happen, what stands in the way, and what it would do. Each box leads to its record."), "dim-label");

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->diagram = MUN_DIAGRAM (mun_diagram_new (&kind));
  gtk_widget_set_hexpand (hint, TRUE);
  gtk_box_append (GTK_BOX (tools), hint);
  gtk_box_append (GTK_BOX (tools), mun_picture_menu_new ());
  gtk_box_append (GTK_BOX (self->box), tools);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->diagram));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->diagram, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
mun_bowtie_view_new (MunWindow *window,
                     MunRecord *risk)
{
  MunBowtieView *self;

  g_return_val_if_fail (MUN_IS_WINDOW (window) && MUN_IS_RECORD (risk) && mun_record_get_spec (risk) == &mun_risk_spec, NULL);

  self = g_object_new (MUN_TYPE_BOWTIE_VIEW, NULL);
  g_set_weak_pointer (&self->window, window);
  self->risk = g_object_ref (risk);
  show (self);
  return GTK_WIDGET (self);
}
